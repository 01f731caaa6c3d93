<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>recorded sentences</name>
    <message>
      <source>Movement agrees to {0:.2f} ({1}); {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>found in the view {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same scene, but what moves in it moves otherwise: another moment, not the same footage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same scene; too little moves in it to tell whether the footage is the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The picture is of this moment: what differs there from the frames around agrees to {0:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same scene; whether the picture is of this moment or another cannot be told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>neither mirrored nor changed in speed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>registered by local features, {0} cells of corners agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} (pictures alike to {1:.2f}, {2}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>turned by {0:.0f}°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 event is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} events are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Between event {0} and event {1}, {2} missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} does not follow the event before it: the digest it gives for that one is another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} was altered: its content does not fit its digest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {0} {1} is missing, though event {2} has it in the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} cannot be read: its body is damaged or of a kind this version does not know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {0} {1} is in the record without any event that brought it in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {0} {1} differs from what event {2} says of it: {3}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its answer is kept, but no certificate is given that vouches for this authority; check again with the certificate that the authority publishes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not proven</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does not fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} gave no stamp ({1}, status {2}){3}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The time stamp asked of {0} at {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} stamped another digest than the one that was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The answer of {0} is not the one to this request: it gives another number back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} does not hold: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stamp of {0} is not signed by an authority that the given certificates vouch for ({1}). Its answer is kept; check again if the certificate was the wrong one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is over a head that the log does not have: the log was rewritten after it was asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>was altered: the record says {0}, the authority {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does not hold: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} was altered: its row does not fit its digest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The answer of {0} cannot be read as a time stamp.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The time stamp of {0} is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no sound</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sound that could not be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not compared: key frames only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not compared: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not compared: both have {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the upper field first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the lower field first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the upper field stored first, the lower shown first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the lower field stored first, the upper shown first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it was measured from the packets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nor do its packets carry times to measure it by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The container declares no duration; {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not one frame of the video could be decoded: it is cut off before the first picture, damaged or encrypted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The container stores no presentation times; they are taken from the order of decoding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The video is HDR; it is shown without tone mapping, so it looks flat.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The container asks for the picture to be mirrored for display; it is shown so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The container asks for a rotation that is no quarter turn; the nearest one is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its order of fields is not declared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The video is interlaced ({0}); both fields are shown together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} holds neither pictures nor sound. Get the file again from its source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} streams use a coding that no reader here knows; they are not described.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is cut off: its table of frames goes on for {0:,} bytes after its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} declares video, but not one frame of it could be decoded: it is cut off before the first picture, damaged or encrypted. Get the file again from its source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} of the video could not be decoded; {1} could. The file is damaged or cut off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file breaks off before the end of its video; what comes before was read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The container stores no presentation times; they were taken from the order of decoding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} frames carry no presentation time; it was counted from their rate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Up to {0} s lie between its key frames; what is shown there was not looked at.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} holds no sound. Choose a clip with a sound stream.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} holds sound in a coding that no decoder here knows. Convert a copy of it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} declares sound, but not one sample of it could be decoded: it is damaged, cut off or encrypted. Get the file again from its source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} of the sound could not be decoded; {1:.1f} s could. The file is damaged or cut off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file breaks off before the end of its sound; what comes before was read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sound is longer than a day; what comes after was not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} begins like a picture but cannot be opened as one: it is damaged. Get the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its content makes no sense</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is a HEIC picture, which is not read here yet. Keep it, and add a JPEG export beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is not a still picture. Open it as a video, or choose a picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is a still picture, not a video: it has one picture and no time. Choose a clip.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ExifRead {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file holds {0} pictures; the first is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} declares more than {1:,} pixels; it is damaged or made to exhaust memory. It was not decoded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is a picture that breaks off or is damaged inside ({1}). Get the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The picture's EXIF data is damaged and could not be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} could not be opened as video, sound or picture: {1}. Get the file again from its source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is text, not a video, sound or picture, whatever its name says. Look inside with a text editor: it may be an error page saved instead of the clip.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} begins with zeros only: it was never fully written or downloaded. Get the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} lacks the table of its frames, which cameras write last: it was cut off while it was recorded, copied or downloaded. Get the whole file; a repair tool can sometimes rebuild the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the reader says “{0}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is damaged, cut off, or of a kind that is not read here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is empty (0 bytes); there is nothing in it to read. Get the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} holds sound only, no pictures. Choose a clip with a video stream.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} holds video in a coding that no decoder here knows. Convert a copy of it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} declares pictures of {1} × {2} pixels, more than the {3:,} pixels that are decoded here; it is damaged or made to exhaust memory. It was not decoded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} declares {1:,} frames, more than the {2:,} that are believed; it is damaged or made to exhaust memory. It was not decoded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is a folder, not a media file. Choose the files in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is not a regular file but a device or pipe. Copy the clip to a file first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is no longer in {1}: it was moved, renamed or deleted. Put it back or choose it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} may not be read: your account lacks the permission. Change its permissions or copy it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} could not be read from the disk ({1}). Check the drive, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} declares {1} streams, more than the {2} that are believed; it is damaged or made to exhaust the reader. It was not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} asks for more memory than a reader may take; it was not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>turned by 90°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>picture in picture at 35 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>split screen, half the width or height each</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reaction layout: at 68 % with a face before it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>half as fast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>twice as fast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>speed ramp, from slow to fast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>time reversed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>grey, with grain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sepia</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>night filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>8 frames a second and few colours, as a GIF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stickers that move</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 s of it in a compilation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one screengrab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is no video; only videos are edited and searched in a self-test.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} edits: {1} of {2} copies found, {3:.0f} % ({4:.0f} to {5:.0f} %, 95 % interval).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>False matches: {0} in {1} pairs that share nothing ({2:.3g} to {3:.3g} %, 95 % interval).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No pair that shares nothing was searched, so no false-match rate can be stated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found stretches: median overlap with the true one {0:.2f}, median start error {1:.2f} s, median speed error {2:.1f} %, mirroring told right in {3} of {4}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recall is measured on edits that this program makes; what others do to a clip may be harder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} lasts {1:.1f} s, which is too short to be edited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is one video only: nothing could be mistaken for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pairs that share footage as far as is known were left out of the false matches; they are listed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} shows nothing that could be found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>re-encoded at crf 38</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>240 lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mirrored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cropped to 90 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cropped to 75 %, off the middle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>9:16 with black bars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>9:16 with blurred bars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>caption bars above and below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logo and lower third</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a quarter faster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>brightness, contrast, saturation, gamma changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>turned by 5°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>picture in picture at 60 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its middle third only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>12 frames a second</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>filmed off a screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>7 s of it between two other clips</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mirrored, cropped to 88 %, a tenth faster, brighter, lettered, 360 lines, crf 32</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>listening.py</name>
    <message>
      <source>tempo and pitch unchanged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0:.2f} times as fast in B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0:.1f} semitones higher in B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0:.1f} semitones lower in B</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>report/collect.py</name>
    <message>
      <source>Some of the pictures below are marked as disturbing or as showing people who must not be recognised. They are printed in grey and blurred; the evidence itself is unchanged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}; opened {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}; opened {1}, closed {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at PTS {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>revised once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>revised {0} times</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the clips were published was not entered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No check by an analyst was entered as a finding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>We have given no verdict of our own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}, with {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When this report was made, the whole log was checked: no event is altered, missing or moved, and every record is as its last event says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When this report was made, the log was checked and does NOT hold. What is wrong:</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>report/departed.py</name>
    <message>
      <source>PTS {0}, time base {1} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the still</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by {0}, {1}; event {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} place made unrecognisable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} places made unrecognisable</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>report/exhibits.py</name>
    <message>
      <source>One match between a clip of this case and another clip of the workspace is on record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} matches between a clip of this case and another clip of the workspace are on record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} of {1} keyframes, chosen evenly over the clip.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places marked “blur” were made unrecognisable in the pictures; the original is unaltered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two timelines on one scale, a tick every {0} s. {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sound at {0} of A is that at {1} of B; {2}; score {3:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0!c} is {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} with {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No match between a clip of this case and another clip of the workspace is on record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sound only: there is no picture to show.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A still: the one picture it holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No keyframe was found: there is too little to see in this clip.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} keyframe: sharp, not black, not near-copies of one another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} keyframes: sharp, not black, not near-copies of one another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0!c} shows the same scene as {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>still</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>made unrecognisable in part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what was searched is not recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} frame of A and {1} of B compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} frames of A and {1} of B compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} and {1} left out as showing too little</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compared with other clips of the workspace: {0}; last on {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No search that starts from {0} is on record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} by {1}: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} of A is {1} of B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected: no frames are printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the still {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>views: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sound {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sound only is shared by {0} (A) and {1} (B): {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Frames are printed for the first {0} stretches only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No aligned frames were kept with this match.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>report/footage.py</name>
    <message>
      <source>Not held here: this desk has the record of the file without the file. The digests are those on record; nothing that needs the file itself could be checked for this report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The original of {0} is MISSING: it was held here and is not there any more. Go back to a backup; nothing that needs the file itself could be checked for this report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}, of case {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in grey and blurred</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No picture of {0} is shown: the original is not held here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No picture of {0} is shown: the original is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>frame at PTS {0}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>report/methods.py</name>
    <message>
      <source>The software measures and compares; a verdict is a person's, and no figure here is a probability of being genuine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A digest shows that a file is the same as when it was taken in. It does not show what happened to it before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A match shows that two clips share pictures. It does not show which of them came first, nor that nothing inside the picture was altered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Container tags and times can be written by anybody; they are quoted, not relied on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places that this workspace does not hold were not searched by the software: no image search engine, no platform.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sound was compared with the sound of other clips only; no voice was analysed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pictures were not examined for local manipulation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compute the SHA-256 digest of each clip you were given (sha256sum, shasum -a 256, Get-FileHash) and compare it with the one under Materials: one changed byte gives another digest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the clip in any player that shows presentation timestamps and go to the PTS under a picture: the picture is the frame that is shown at that time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The JSON form of this report has the report digest given on the first page as its own SHA-256. It lists the digest of every picture here and every frame hash.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With access to the workspace: “workbench verify WORKSPACE” checks the chain of the custody log, and that the record digest under Custody is the digest of that event; “workbench report {0}” writes this report again. From the same record, with the same versions of the tools, it is the same byte for byte.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Intake and identity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}, SHA-256, SHA-1 and MD5 of Python's hashlib</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Digests over the whole file as copied in; the packet digest over the payload of every packet, so that it survives a change of container or of tags.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anything about the file before it was taken in. SHA-1 and MD5 can be forged and serve to find the file in other lists only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading media</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In a process of its own. A frame is named by its presentation timestamp (PTS) in its stream's time base; times are counted from the first shown frame.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Frames that a damaged file no longer holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyframes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One or more frames for each shot: sharp, not black, not near-copies of one another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happens between them. A keyframe is chosen by measure, not by meaning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search for repeated footage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0:g} frames a second, at most {1} pixels on the longer side, 256-bit codes compared over time, mirrored ones too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copies so altered that too little of the picture is left: heavy cropping, a small picture in another, a filmed screen at an angle. Clips that are not in this workspace.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>report/validation.py</name>
    <message>
      <source>Not run. How many edited copies the search finds of clips such as these, and how often it takes unrelated clips for copies, has not been measured in this workspace (“workbench selftest WORKSPACE”).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Self-test by {1}, {2}, event {3} of the custody log: one clip of this workspace was edited as reposts are, and each copy searched among {4} videos with {5}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Self-test by {1}, {2}, event {3} of the custody log: {0} clips of this workspace were edited as reposts are, and each copy searched among {4} videos with {5}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}: {1} of {2} copies found (95 % interval {3:.0f} to {4:.0f} %).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>False matches: {0} in {1} pairs that share nothing (95 % interval, at most {2:.2g} %).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Common edits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Harder edits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No pair that shares nothing was searched: no false-match rate is known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This report's software searches with {0}, which has not been tested here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not made</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>report/witnessed.py</name>
    <message>
      <source>The chain alone does not stop whoever owns the database from writing all of it anew; a signature stands against those who do not have the key, and only an outside time stamp against those who have it too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A key belongs to an installation of the program, not to a person: hold its id against the one that the desk publishes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A signature over event {0}, made {1}, covers event {2}, the last change of this case, and every event before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The time stamp over event {0} shows that all of this was in the log on {1}, by the clock of {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out here, over earlier events: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No signature that holds covers event {0}, the last change of this case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No confirmed time stamp covers event {0}: only this desk's own clock says when it was made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} signature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} signatures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} time stamp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} time stamps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}, by the clock of the computer that signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmed: checked for this report against a trusted certificate, and the log has this event.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds: checked for this report, and the log has this event.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record has it as confirmed, which was not taken over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an unknown time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not proven for this report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pending: no answer has come yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>report/words.py</name>
    <message>
      <source>The case as a whole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same file, byte for byte</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same streams in another container</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same decoded frames</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same footage, re-encoded, over its whole length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A stretch of the same footage is in both clips</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same scene; not found to be the same footage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not decided yet by an analyst.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} {1} {2}, {3} UTC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by {0}, {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} byte</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} bytes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>codes differ in {0} of 256 bits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by a third party: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score {0:.2f} of 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unrelated footage scores as high in about one pair in {0:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 {0} {1}, {2} UTC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>codes differ in {0} of 256 bits: no evidence by themselves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by a second reader: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} × {1}, as displayed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How often unrelated footage scores as high was not measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the unrelated pairs that were measured was called so, which puts the rate below one in {0:,} (95 %): {1} on the ENFSI scale.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No unrelated pair that was measured scores as high.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>January</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>February</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>March</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>April</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>May</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>June</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>July</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>August</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>September</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>October</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>November</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>December</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>between {0} and {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not before {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>zone {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0:.1f} {1} ({2:,} bytes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by another desk: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by us</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by a second reader of another desk ({0}): {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not named</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>B runs backwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>B runs at {0:.2f} times the speed of A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>turned by {0}°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} % of A's frame is in B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A fills {0} % of B's frame</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not after {0}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>words of the record</name>
    <message>
      <source>open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>video</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>audio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>original post</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>repost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>screenshot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>broadcast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>embedded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>forward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>who</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>when</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>supports</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>contradicts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>neutral</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>authenticated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>probably authentic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not possible to authenticate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>probably manipulated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>manipulated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not assessed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>original context</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reused (old or other footage)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mis-captioned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>staged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>undetermined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>provenance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>location</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>motivation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>verified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>partly verified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unverified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>contradicted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not possible to verify</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>self-attributed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attributed by a third party</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>established by us</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>disputed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>filmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>screengrab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>broadcast copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>screen recording</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>re-encoded copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>excerpt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edited copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>working copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>can both be right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>contradict each other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot be told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>confirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>finding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>assessment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>match</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hypothesis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attribution</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>derivation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>annotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pillar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bearing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>coordinates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>restriction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>withdrawal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no support</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weak support</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderate support</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderately strong support</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>strong support</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>very strong support</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>extremely strong support</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
