<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>recorded sentences</name>
    <message>
      <source>Movement agrees to {0:.2f} ({1}); {2}.</source>
      <translation>Le mouvement concorde à {0:.2f} ({1}) ; {2}.</translation>
    </message>
    <message>
      <source>found in the view '{0}'</source>
      <translation>trouvé dans la vue « {0} »</translation>
    </message>
    <message>
      <source>The same scene, but what moves in it moves otherwise: another moment, not the same footage</source>
      <translation>La même scène, mais ce qui y bouge bouge autrement : un autre moment, pas les mêmes images</translation>
    </message>
    <message>
      <source>The same scene; too little moves in it to tell whether the footage is the same</source>
      <translation>La même scène ; trop peu de mouvement pour dire si ce sont les mêmes images</translation>
    </message>
    <message>
      <source>The picture is of this moment: what differs there from the frames around agrees to {0:.2f}</source>
      <translation>L’image est de ce moment : ce qui y diffère des images voisines concorde à {0:.2f}</translation>
    </message>
    <message>
      <source>The same scene; whether the picture is of this moment or another cannot be told</source>
      <translation>La même scène ; on ne peut dire si l’image est de ce moment ou d’un autre</translation>
    </message>
    <message>
      <source>neither mirrored nor changed in speed</source>
      <translation>ni miroir ni changement de vitesse</translation>
    </message>
    <message>
      <source>registered by local features, {0} cells of corners agree</source>
      <translation>recalé par points d’intérêt, {0} cellules de coins concordent</translation>
    </message>
    <message>
      <source>{0} (pictures alike to {1:.2f}, {2}).</source>
      <translation>{0} (images semblables à {1:.2f}, {2}).</translation>
    </message>
    <message>
      <source>turned by {0:.0f}°</source>
      <translation>tourné de {0:.0f}°</translation>
    </message>
    <message>
      <source>1 event is</source>
      <translation>il manque 1 événement</translation>
    </message>
    <message>
      <source>{0} events are</source>
      <translation>il manque {0} événements</translation>
    </message>
    <message>
      <source>Between event {0} and event {1}, {2} missing.</source>
      <translation>Entre l’événement {0} et l’événement {1}, {2}.</translation>
    </message>
    <message>
      <source>{0} does not follow the event before it: the digest it gives for that one is another.</source>
      <translation>{0} ne suit pas l’événement précédent : l’empreinte qu’il en donne est une autre.</translation>
    </message>
    <message>
      <source>{0} was altered: its content does not fit its digest.</source>
      <translation>{0} a été altéré : son contenu ne répond pas à son empreinte.</translation>
    </message>
    <message>
      <source>The {0} {1} is missing, though event {2} has it in the record.</source>
      <translation>{0} {1} : l’enregistrement manque, alors que l’événement {2} l’a versé au dossier.</translation>
    </message>
    <message>
      <source>{0} cannot be read: its body is damaged or of a kind this version does not know.</source>
      <translation>{0} ne peut être lu : son contenu est endommagé ou d’un type que cette version ne connaît pas.</translation>
    </message>
    <message>
      <source>The {0} {1} is in the record without any event that brought it in.</source>
      <translation>{0} {1} : l’enregistrement figure au dossier sans qu’aucun événement l’y ait versé.</translation>
    </message>
    <message>
      <source>The {0} {1} differs from what event {2} says of it: {3}.</source>
      <translation>{0} {1} : l’enregistrement diffère de ce qu’en dit l’événement {2} : {3}.</translation>
    </message>
    <message>
      <source>Its answer is kept, but no certificate is given that vouches for this authority; check again with the certificate that the authority publishes.</source>
      <translation>Sa réponse est conservée, mais aucun certificat fourni ne répond de cette autorité ; vérifiez de nouveau avec le certificat que l’autorité publie.</translation>
    </message>
    <message>
      <source>not proven</source>
      <translation>non prouvé</translation>
    </message>
    <message>
      <source>does not fit</source>
      <translation>ne concorde pas</translation>
    </message>
    <message>
      <source>{0} gave no stamp ({1}, status {2}){3}.</source>
      <translation>{0} n’a pas délivré d’horodatage ({1}, statut {2}){3}.</translation>
    </message>
    <message>
      <source>The time stamp asked of {0} at {1}</source>
      <translation>L’horodatage demandé à {0} le {1}</translation>
    </message>
    <message>
      <source>{0} stamped another digest than the one that was sent.</source>
      <translation>{0} a horodaté une autre empreinte que celle qui avait été envoyée.</translation>
    </message>
    <message>
      <source>The answer of {0} is not the one to this request: it gives another number back.</source>
      <translation>La réponse de {0} n’est pas celle de cette demande : elle renvoie un autre numéro.</translation>
    </message>
    <message>
      <source>{0} does not hold: {1}</source>
      <translation>{0} ne tient pas : {1}</translation>
    </message>
    <message>
      <source>The stamp of {0} is not signed by an authority that the given certificates vouch for ({1}). Its answer is kept; check again if the certificate was the wrong one.</source>
      <translation>L’horodatage de {0} n’est pas signé par une autorité dont répondent les certificats fournis ({1}). Sa réponse est conservée ; vérifiez de nouveau si le certificat n’était pas le bon.</translation>
    </message>
    <message>
      <source>{0} is over a head that the log does not have: the log was rewritten after it was asked.</source>
      <translation>{0} porte sur un état que le journal n’a pas : le journal a été réécrit après la demande.</translation>
    </message>
    <message>
      <source>was altered: the record says {0}, the authority {1}.</source>
      <translation>a été altéré : le dossier dit {0}, l’autorité {1}.</translation>
    </message>
    <message>
      <source>does not hold: {0}</source>
      <translation>ne tient pas : {0}</translation>
    </message>
    <message>
      <source>{0} was altered: its row does not fit its digest.</source>
      <translation>{0} a été altéré : sa ligne ne répond pas à son empreinte.</translation>
    </message>
    <message>
      <source>The answer of {0} cannot be read as a time stamp.</source>
      <translation>La réponse de {0} ne peut être lue comme un horodatage.</translation>
    </message>
    <message>
      <source>The time stamp of {0} is damaged.</source>
      <translation>L’horodatage de {0} est endommagé.</translation>
    </message>
    <message>
      <source>no sound</source>
      <translation>pas de son</translation>
    </message>
    <message>
      <source>sound that could not be read</source>
      <translation>un son illisible</translation>
    </message>
    <message>
      <source>not compared</source>
      <translation>non comparé</translation>
    </message>
    <message>
      <source>not compared: key frames only</source>
      <translation>non comparé : images clés du flux seulement</translation>
    </message>
    <message>
      <source>not compared: {0}</source>
      <translation>non comparé : {0}</translation>
    </message>
    <message>
      <source>not compared: both have {0}</source>
      <translation>non comparé : de part et d’autre, {0}</translation>
    </message>
    <message>
      <source>the upper field first</source>
      <translation>trame supérieure d’abord</translation>
    </message>
    <message>
      <source>the lower field first</source>
      <translation>trame inférieure d’abord</translation>
    </message>
    <message>
      <source>the upper field stored first, the lower shown first</source>
      <translation>trame supérieure stockée d’abord, inférieure affichée d’abord</translation>
    </message>
    <message>
      <source>the lower field stored first, the upper shown first</source>
      <translation>trame inférieure stockée d’abord, supérieure affichée d’abord</translation>
    </message>
    <message>
      <source>it was measured from the packets</source>
      <translation>elle a été mesurée sur les paquets</translation>
    </message>
    <message>
      <source>nor do its packets carry times to measure it by</source>
      <translation>et ses paquets ne portent pas d’horodatage pour la mesurer</translation>
    </message>
    <message>
      <source>The container declares no duration; {0}.</source>
      <translation>Le conteneur ne déclare pas de durée ; {0}.</translation>
    </message>
    <message>
      <source>Not one frame of the video could be decoded: it is cut off before the first picture, damaged or encrypted.</source>
      <translation>Aucune image de la vidéo n’a pu être décodée : elle est coupée avant la première image, endommagée ou chiffrée.</translation>
    </message>
    <message>
      <source>The container stores no presentation times; they are taken from the order of decoding.</source>
      <translation>Le conteneur ne stocke pas d’instants de présentation ; ils sont tirés de l’ordre de décodage.</translation>
    </message>
    <message>
      <source>The video is HDR; it is shown without tone mapping, so it looks flat.</source>
      <translation>La vidéo est en HDR ; elle est montrée sans adaptation des tons, d’où son aspect terne.</translation>
    </message>
    <message>
      <source>The container asks for the picture to be mirrored for display; it is shown so.</source>
      <translation>Le conteneur demande d’afficher l’image en miroir ; elle est montrée ainsi.</translation>
    </message>
    <message>
      <source>The container asks for a rotation that is no quarter turn; the nearest one is shown.</source>
      <translation>Le conteneur demande une rotation qui n’est pas un quart de tour ; le plus proche est appliqué.</translation>
    </message>
    <message>
      <source>its order of fields is not declared</source>
      <translation>l’ordre de ses trames n’est pas déclaré</translation>
    </message>
    <message>
      <source>The video is interlaced ({0}); both fields are shown together.</source>
      <translation>La vidéo est entrelacée ({0}) ; les deux trames sont montrées ensemble.</translation>
    </message>
    <message>
      <source>{0} holds neither pictures nor sound. Get the file again from its source.</source>
      <translation>{0} ne contient ni image ni son. Récupérez le fichier à sa source.</translation>
    </message>
    <message>
      <source>{0} streams use a coding that no reader here knows; they are not described.</source>
      <translation>{0} flux utilisent un codage qu’aucun lecteur ne connaît ici ; ils ne sont pas décrits.</translation>
    </message>
    <message>
      <source>The file is cut off: its table of frames goes on for {0:,} bytes after its end.</source>
      <translation>Le fichier est tronqué : sa table d’images se poursuit {0:,} octets après sa fin.</translation>
    </message>
    <message>
      <source>{0} declares video, but not one frame of it could be decoded: it is cut off before the first picture, damaged or encrypted. Get the file again from its source.</source>
      <translation>{0} déclare une vidéo, mais aucune de ses images n’a pu être décodée : elle est coupée avant la première image, endommagée ou chiffrée. Récupérez le fichier à sa source.</translation>
    </message>
    <message>
      <source>{0} of the video could not be decoded; {1} could. The file is damaged or cut off.</source>
      <translation>{0} de la vidéo : décodage impossible ; {1} décodées. Le fichier est endommagé ou tronqué.</translation>
    </message>
    <message>
      <source>The file breaks off before the end of its video; what comes before was read.</source>
      <translation>Le fichier s’interrompt avant la fin de sa vidéo ; ce qui précède a été lu.</translation>
    </message>
    <message>
      <source>The container stores no presentation times; they were taken from the order of decoding.</source>
      <translation>Le conteneur ne stocke pas d’instants de présentation ; ils ont été tirés de l’ordre de décodage.</translation>
    </message>
    <message>
      <source>{0} frames carry no presentation time; it was counted from their rate.</source>
      <translation>{0} images ne portent pas d’instant de présentation ; il a été compté d’après leur cadence.</translation>
    </message>
    <message>
      <source>Up to {0} s lie between its key frames; what is shown there was not looked at.</source>
      <translation>Jusqu’à {0} s séparent ses images clés ; ce qui s’y trouve n’a pas été regardé.</translation>
    </message>
    <message>
      <source>{0} holds no sound. Choose a clip with a sound stream.</source>
      <translation>{0} ne contient pas de son. Choisissez un clip qui en a.</translation>
    </message>
    <message>
      <source>{0} holds sound in a coding that no decoder here knows. Convert a copy of it first.</source>
      <translation>{0} contient un son dans un codage qu’aucun décodeur ne connaît ici. Convertissez d’abord une copie.</translation>
    </message>
    <message>
      <source>{0} declares sound, but not one sample of it could be decoded: it is damaged, cut off or encrypted. Get the file again from its source.</source>
      <translation>{0} déclare un son, mais aucun de ses échantillons n’a pu être décodé : il est endommagé, tronqué ou chiffré. Récupérez le fichier à sa source.</translation>
    </message>
    <message>
      <source>{0} of the sound could not be decoded; {1:.1f} s could. The file is damaged or cut off.</source>
      <translation>{0} du son : décodage impossible ; {1:.1f} s décodées. Le fichier est endommagé ou tronqué.</translation>
    </message>
    <message>
      <source>The file breaks off before the end of its sound; what comes before was read.</source>
      <translation>Le fichier s’interrompt avant la fin de son son ; ce qui précède a été lu.</translation>
    </message>
    <message>
      <source>The sound is longer than a day; what comes after was not read.</source>
      <translation>Le son dure plus d’un jour ; la suite n’a pas été lue.</translation>
    </message>
    <message>
      <source>{0} begins like a picture but cannot be opened as one: it is damaged. Get the file again.</source>
      <translation>{0} commence comme une image mais ne s’ouvre pas comme telle : le fichier est endommagé. Récupérez-le de nouveau.</translation>
    </message>
    <message>
      <source>its content makes no sense</source>
      <translation>son contenu n’a pas de sens</translation>
    </message>
    <message>
      <source>{0} is a HEIC picture, which is not read here yet. Keep it, and add a JPEG export beside it.</source>
      <translation>{0} est une image HEIC, qui n’est pas encore lue ici. Gardez-la et ajoutez à côté une exportation JPEG.</translation>
    </message>
    <message>
      <source>{0} is not a still picture. Open it as a video, or choose a picture.</source>
      <translation>{0} n’est pas une image fixe. Ouvrez-le comme vidéo, ou choisissez une image.</translation>
    </message>
    <message>
      <source>{0} is a still picture, not a video: it has one picture and no time. Choose a clip.</source>
      <translation>{0} est une image fixe, pas une vidéo : une seule image et pas de durée. Choisissez un clip.</translation>
    </message>
    <message>
      <source>ExifRead {0}</source>
      <translation>ExifRead {0}</translation>
    </message>
    <message>
      <source>The file holds {0} pictures; the first is shown.</source>
      <translation>Le fichier contient {0} images ; la première est montrée.</translation>
    </message>
    <message>
      <source>{0} declares more than {1:,} pixels; it is damaged or made to exhaust memory. It was not decoded.</source>
      <translation>{0} déclare plus de {1:,} pixels ; il est endommagé ou fait pour épuiser la mémoire. Il n’a pas été décodé.</translation>
    </message>
    <message>
      <source>{0} is a picture that breaks off or is damaged inside ({1}). Get the file again.</source>
      <translation>{0} est une image tronquée ou endommagée ({1}). Récupérez le fichier de nouveau.</translation>
    </message>
    <message>
      <source>The picture's EXIF data is damaged and could not be read.</source>
      <translation>Les données EXIF de l’image sont endommagées et n’ont pu être lues.</translation>
    </message>
    <message>
      <source>{0} could not be opened as video, sound or picture: {1}. Get the file again from its source.</source>
      <translation>{0} n’a pu être ouvert ni comme vidéo, ni comme son, ni comme image : {1}. Récupérez le fichier à sa source.</translation>
    </message>
    <message>
      <source>{0} is text, not a video, sound or picture, whatever its name says. Look inside with a text editor: it may be an error page saved instead of the clip.</source>
      <translation>{0} est du texte, ni une vidéo, ni un son, ni une image, quoi qu’en dise son nom. Ouvrez-le dans un éditeur de texte : c’est peut-être une page d’erreur enregistrée à la place du clip.</translation>
    </message>
    <message>
      <source>{0} begins with zeros only: it was never fully written or downloaded. Get the file again.</source>
      <translation>{0} ne commence que par des zéros : il n’a jamais été entièrement écrit ou téléchargé. Récupérez le fichier de nouveau.</translation>
    </message>
    <message>
      <source>{0} lacks the table of its frames, which cameras write last: it was cut off while it was recorded, copied or downloaded. Get the whole file; a repair tool can sometimes rebuild the table.</source>
      <translation>Il manque à {0} la table de ses images, que les appareils écrivent en dernier : l’enregistrement, la copie ou le téléchargement a été interrompu. Récupérez le fichier entier ; un outil de réparation peut parfois reconstruire la table.</translation>
    </message>
    <message>
      <source>the reader says “{0}”</source>
      <translation>le lecteur dit « {0} »</translation>
    </message>
    <message>
      <source>it is damaged, cut off, or of a kind that is not read here</source>
      <translation>il est endommagé, tronqué ou d’un type qui n’est pas lu ici</translation>
    </message>
    <message>
      <source>{0} is empty (0 bytes); there is nothing in it to read. Get the file again.</source>
      <translation>{0} est vide (0 octet) ; il n’y a rien à y lire. Récupérez le fichier de nouveau.</translation>
    </message>
    <message>
      <source>{0} holds sound only, no pictures. Choose a clip with a video stream.</source>
      <translation>{0} ne contient que du son, pas d’image. Choisissez un clip avec un flux vidéo.</translation>
    </message>
    <message>
      <source>{0} holds video in a coding that no decoder here knows. Convert a copy of it first.</source>
      <translation>{0} contient une vidéo dans un codage qu’aucun décodeur ne connaît ici. Convertissez d’abord une copie.</translation>
    </message>
    <message>
      <source>{0} declares pictures of {1} × {2} pixels, more than the {3:,} pixels that are decoded here; it is damaged or made to exhaust memory. It was not decoded.</source>
      <translation>{0} déclare des images de {1} × {2} pixels, plus que les {3:,} pixels décodés ici ; il est endommagé ou fait pour épuiser la mémoire. Il n’a pas été décodé.</translation>
    </message>
    <message>
      <source>{0} declares {1:,} frames, more than the {2:,} that are believed; it is damaged or made to exhaust memory. It was not decoded.</source>
      <translation>{0} déclare {1:,} images, plus que les {2:,} jugées crédibles ; il est endommagé ou fait pour épuiser la mémoire. Il n’a pas été décodé.</translation>
    </message>
    <message>
      <source>{0} is a folder, not a media file. Choose the files in it.</source>
      <translation>{0} est un dossier, pas un fichier média. Choisissez les fichiers qu’il contient.</translation>
    </message>
    <message>
      <source>{0} is not a regular file but a device or pipe. Copy the clip to a file first.</source>
      <translation>{0} n’est pas un fichier ordinaire mais un périphérique ou un tube. Copiez d’abord le clip dans un fichier.</translation>
    </message>
    <message>
      <source>{0} is no longer in {1}: it was moved, renamed or deleted. Put it back or choose it again.</source>
      <translation>{0} n’est plus dans {1} : il a été déplacé, renommé ou supprimé. Remettez-le ou choisissez-le de nouveau.</translation>
    </message>
    <message>
      <source>{0} may not be read: your account lacks the permission. Change its permissions or copy it.</source>
      <translation>{0} ne peut être lu : votre compte n’en a pas le droit. Changez ses permissions ou copiez-le.</translation>
    </message>
    <message>
      <source>{0} could not be read from the disk ({1}). Check the drive, then try again.</source>
      <translation>{0} n’a pu être lu sur le disque ({1}). Vérifiez le lecteur, puis réessayez.</translation>
    </message>
    <message>
      <source>{0} declares {1} streams, more than the {2} that are believed; it is damaged or made to exhaust the reader. It was not read.</source>
      <translation>{0} déclare {1} flux, plus que les {2} jugés crédibles ; il est endommagé ou fait pour épuiser le lecteur. Il n’a pas été lu.</translation>
    </message>
    <message>
      <source>{0} asks for more memory than a reader may take; it was not read.</source>
      <translation>{0} demande plus de mémoire qu’un lecteur n’en peut prendre ; il n’a pas été lu.</translation>
    </message>
    <message>
      <source>{0} against {1}</source>
      <translation>{0} contre {1}</translation>
    </message>
    <message>
      <source>mirrored</source>
      <translation>en miroir</translation>
    </message>
    <message>
      <source>backwards</source>
      <translation>à l’envers</translation>
    </message>
    <message>
      <source>speed × {0:.2f}</source>
      <translation>vitesse × {0:.2f}</translation>
    </message>
    <message>
      <source>A has no sound</source>
      <translation>A n’a pas de son</translation>
    </message>
    <message>
      <source>A has sound that could not be read</source>
      <translation>A a un son illisible</translation>
    </message>
    <message>
      <source>B has no sound</source>
      <translation>B n’a pas de son</translation>
    </message>
    <message>
      <source>B has sound that could not be read</source>
      <translation>B a un son illisible</translation>
    </message>
    <message>
      <source>turned by 90°</source>
      <translation>tourné de 90°</translation>
    </message>
    <message>
      <source>picture in picture at 35 %</source>
      <translation>incrustation à 35 %</translation>
    </message>
    <message>
      <source>split screen, half the width or height each</source>
      <translation>écran partagé, moitié de la largeur ou de la hauteur chacun</translation>
    </message>
    <message>
      <source>reaction layout: at 68 % with a face before it</source>
      <translation>vidéo de réaction : à 68 % avec un visage devant</translation>
    </message>
    <message>
      <source>half as fast</source>
      <translation>deux fois plus lent</translation>
    </message>
    <message>
      <source>twice as fast</source>
      <translation>deux fois plus rapide</translation>
    </message>
    <message>
      <source>speed ramp, from slow to fast</source>
      <translation>rampe de vitesse, de lent à rapide</translation>
    </message>
    <message>
      <source>time reversed</source>
      <translation>temps inversé</translation>
    </message>
    <message>
      <source>grey, with grain</source>
      <translation>en gris, avec du grain</translation>
    </message>
    <message>
      <source>sepia</source>
      <translation>sépia</translation>
    </message>
    <message>
      <source>night filter</source>
      <translation>filtre nuit</translation>
    </message>
    <message>
      <source>8 frames a second and few colours, as a GIF</source>
      <translation>8 images par seconde et peu de couleurs, en GIF</translation>
    </message>
    <message>
      <source>stickers that move</source>
      <translation>autocollants mobiles</translation>
    </message>
    <message>
      <source>3 s of it in a compilation</source>
      <translation>3 s dans une compilation</translation>
    </message>
    <message>
      <source>one screengrab</source>
      <translation>une capture d’image</translation>
    </message>
    <message>
      <source>{0} is no video; only videos are edited and searched in a self-test.</source>
      <translation>{0} n’est pas une vidéo ; l’autotest ne retouche et ne cherche que des vidéos.</translation>
    </message>
    <message>
      <source>{0} edits: {1} of {2} copies found, {3:.0f} % ({4:.0f} to {5:.0f} %, 95 % interval).</source>
      <translation>Retouches {0} : {1} copies retrouvées sur {2}, {3:.0f} % (de {4:.0f} à {5:.0f} %, intervalle à 95 %).</translation>
    </message>
    <message>
      <source>False matches: {0} in {1} pairs that share nothing ({2:.3g} to {3:.3g} %, 95 % interval).</source>
      <translation>Fausses correspondances : {0} sur {1} paires qui n’ont rien en commun (de {2:.3g} à {3:.3g} %, intervalle à 95 %).</translation>
    </message>
    <message>
      <source>No pair that shares nothing was searched, so no false-match rate can be stated.</source>
      <translation>Aucune paire sans rien de commun n’a été cherchée : aucun taux de fausses correspondances ne peut être donné.</translation>
    </message>
    <message>
      <source>Found stretches: median overlap with the true one {0:.2f}, median start error {1:.2f} s, median speed error {2:.1f} %, mirroring told right in {3} of {4}.</source>
      <translation>Passages trouvés : recouvrement médian avec le vrai {0:.2f}, erreur médiane de début {1:.2f} s, erreur médiane de vitesse {2:.1f} %, miroir bien reconnu dans {3} cas sur {4}.</translation>
    </message>
    <message>
      <source>Recall is measured on edits that this program makes; what others do to a clip may be harder.</source>
      <translation>Le rappel est mesuré sur des retouches faites par ce programme ; ce que d’autres font d’un clip peut être plus difficile.</translation>
    </message>
    <message>
      <source>{0} lasts {1:.1f} s, which is too short to be edited.</source>
      <translation>{0} dure {1:.1f} s, trop peu pour être retouché.</translation>
    </message>
    <message>
      <source>There is one video only: nothing could be mistaken for it.</source>
      <translation>Il n’y a qu’une vidéo : rien ne pouvait être confondu avec elle.</translation>
    </message>
    <message>
      <source>Pairs that share footage as far as is known were left out of the false matches; they are listed.</source>
      <translation>Les paires dont on sait qu’elles partagent des images n’ont pas été comptées parmi les fausses correspondances ; elles sont listées.</translation>
    </message>
    <message>
      <source>{0} shows nothing that could be found.</source>
      <translation>{0} ne montre rien qui puisse être retrouvé.</translation>
    </message>
    <message>
      <source>re-encoded at crf 38</source>
      <translation>réencodé à crf 38</translation>
    </message>
    <message>
      <source>240 lines</source>
      <translation>240 lignes</translation>
    </message>
    <message>
      <source>cropped to 90 %</source>
      <translation>recadré à 90 %</translation>
    </message>
    <message>
      <source>cropped to 75 %, off the middle</source>
      <translation>recadré à 75 %, hors du centre</translation>
    </message>
    <message>
      <source>9:16 with black bars</source>
      <translation>9:16 avec bandes noires</translation>
    </message>
    <message>
      <source>9:16 with blurred bars</source>
      <translation>9:16 avec bandes floues</translation>
    </message>
    <message>
      <source>caption bars above and below</source>
      <translation>bandeaux de texte en haut et en bas</translation>
    </message>
    <message>
      <source>logo and lower third</source>
      <translation>logo et bandeau inférieur</translation>
    </message>
    <message>
      <source>a quarter faster</source>
      <translation>plus rapide d’un quart</translation>
    </message>
    <message>
      <source>brightness, contrast, saturation, gamma changed</source>
      <translation>luminosité, contraste, saturation et gamma modifiés</translation>
    </message>
    <message>
      <source>turned by 5°</source>
      <translation>tourné de 5°</translation>
    </message>
    <message>
      <source>picture in picture at 60 %</source>
      <translation>incrustation à 60 %</translation>
    </message>
    <message>
      <source>its middle third only</source>
      <translation>son tiers central seulement</translation>
    </message>
    <message>
      <source>12 frames a second</source>
      <translation>12 images par seconde</translation>
    </message>
    <message>
      <source>filmed off a screen</source>
      <translation>filmé sur un écran</translation>
    </message>
    <message>
      <source>7 s of it between two other clips</source>
      <translation>7 s entre deux autres clips</translation>
    </message>
    <message>
      <source>mirrored, cropped to 88 %, a tenth faster, brighter, lettered, 360 lines, crf 32</source>
      <translation>en miroir, recadré à 88 %, plus rapide d’un dixième, éclairci, texte ajouté, 360 lignes, crf 32</translation>
    </message>
  </context>
  <context>
    <name>drawings/clock_words.py</name>
    <message>
      <source>{0} is {1} later than {2}, which it must come before.</source>
      <translation>{0} est postérieur de {1} à {2}, qu’il doit précéder.</translation>
    </message>
    <message>
      <source>“{0}” ({1}, {2})</source>
      <translation>« {0} » ({1}, {2})</translation>
    </message>
    <message>
      <source>{0} second</source>
      <translation>{0} seconde</translation>
    </message>
    <message>
      <source>{0} seconds</source>
      <translation>{0} secondes</translation>
    </message>
    <message>
      <source>{0} and {1}: no dates.</source>
      <translation>{0} et {1} : pas de date.</translation>
    </message>
    <message>
      <source>{0} can come before {1}, as it must.</source>
      <translation>{0} peut précéder {1}, comme il se doit.</translation>
    </message>
    <message>
      <source>{0} and {1} can both be right.</source>
      <translation>{0} et {1} peuvent être justes tous les deux.</translation>
    </message>
    <message>
      <source>{0} and {1} are {2} apart.</source>
      <translation>{0} et {1} : {2} d’écart.</translation>
    </message>
    <message>
      <source>{0} day</source>
      <translation>{0} jour</translation>
    </message>
    <message>
      <source>{0} days</source>
      <translation>{0} jours</translation>
    </message>
    <message>
      <source>{0} hour</source>
      <translation>{0} heure</translation>
    </message>
    <message>
      <source>{0} hours</source>
      <translation>{0} heures</translation>
    </message>
    <message>
      <source>{0} minute</source>
      <translation>{0} minute</translation>
    </message>
    <message>
      <source>{0} minutes</source>
      <translation>{0} minutes</translation>
    </message>
  </context>
  <context>
    <name>drawings/lineage_graph.py</name>
    <message>
      <source>{0}, from {1} ({2} confidence)</source>
      <translation>{0}, depuis {1} (confiance {2})</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0} : {1}</translation>
    </message>
    <message>
      <source>by {0} {1}</source>
      <translation>au plus tard le {0} {1}</translation>
    </message>
    <message>
      <source>from {0} {1}</source>
      <translation>à partir du {0} {1}</translation>
    </message>
    <message>
      <source>same footage as {0}</source>
      <translation>mêmes images que {0}</translation>
    </message>
    <message>
      <source>no file held</source>
      <translation>aucun fichier détenu</translation>
    </message>
    <message>
      <source>No copy is on record.</source>
      <translation>Aucune copie n’est au dossier.</translation>
    </message>
    <message>
      <source>oldest copy on record</source>
      <translation>plus ancienne copie connue du dossier</translation>
    </message>
    <message>
      <source>oldest date on record; others may be older</source>
      <translation>plus ancienne date du dossier ; d’autres copies peuvent être antérieures</translation>
    </message>
  </context>
  <context>
    <name>drawings/shapes.py</name>
    <message>
      <source>Jan</source>
      <translation>janv.</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>févr.</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>mars</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>avr.</translation>
    </message>
    <message>
      <source>May</source>
      <translation>mai</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>juin</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>juil.</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>août</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>sept.</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>oct.</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>nov.</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>déc.</translation>
    </message>
  </context>
  <context>
    <name>drawings/time_axis.py</name>
    <message>
      <source>{0} {1} UTC</source>
      <translation>{0} {1} UTC</translation>
    </message>
    <message>
      <source>± {0:,} s</source>
      <translation>± {0:,} s</translation>
    </message>
    <message>
      <source>No clock on record says when.</source>
      <translation>Aucune horloge du dossier ne dit quand.</translation>
    </message>
    <message>
      <source>{0}: {1} ({2}).</source>
      <translation>{0} : {1} ({2}).</translation>
    </message>
  </context>
  <context>
    <name>listening.py</name>
    <message>
      <source>tempo and pitch unchanged</source>
      <translation>tempo et hauteur inchangés</translation>
    </message>
    <message>
      <source>{0:.2f} times as fast in B</source>
      <translation>{0:.2f} fois plus rapide dans B</translation>
    </message>
    <message>
      <source>{0:.1f} semitones higher in B</source>
      <translation>plus haut de {0:.1f} demi-tons dans B</translation>
    </message>
    <message>
      <source>{0:.1f} semitones lower in B</source>
      <translation>plus bas de {0:.1f} demi-tons dans B</translation>
    </message>
  </context>
  <context>
    <name>report/attached.py</name>
    <message>
      <source>Custody log up to the last change of this case: its events in full, others of the workspace sealed.</source>
      <translation>Journal de conservation jusqu’à la dernière modification du dossier : ses événements en entier, les autres de l’espace de travail scellés.</translation>
    </message>
    <message>
      <source>Custody log up to the last change of this case, every event sealed: digests without what was done.</source>
      <translation>Journal de conservation jusqu’à la dernière modification du dossier, tous événements scellés : les empreintes sans ce qui a été fait.</translation>
    </message>
    <message>
      <source>Custody log of this case, every event sealed; events of other cases are left out for their number.</source>
      <translation>Journal de conservation de ce dossier, tous événements scellés ; ceux des autres dossiers sont omis vu leur nombre.</translation>
    </message>
    <message>
      <source>SHA-256 of each material, as sha256sum -c reads it.</source>
      <translation>SHA-256 de chaque pièce, lisible par sha256sum -c.</translation>
    </message>
    <message>
      <source>This report as data: its digest is on every page.</source>
      <translation>Ce rapport sous forme de données : son empreinte figure sur chaque page.</translation>
    </message>
  </context>
  <context>
    <name>report/choice.py</name>
    <message>
      <source>Grounds for the answer</source>
      <translation>Motifs de la réponse</translation>
    </message>
    <message>
      <source>Materials</source>
      <translation>Pièces</translation>
    </message>
    <message>
      <source>Matches with other clips</source>
      <translation>Correspondances avec d’autres clips</translation>
    </message>
    <message>
      <source>Appearances</source>
      <translation>Parutions</translation>
    </message>
    <message>
      <source>Claims</source>
      <translation>Allégations</translation>
    </message>
    <message>
      <source>What is established</source>
      <translation>Ce qui est établi</translation>
    </message>
    <message>
      <source>Attribution</source>
      <translation>Attribution</translation>
    </message>
    <message>
      <source>Hypotheses</source>
      <translation>Hypothèses</translation>
    </message>
    <message>
      <source>Clocks</source>
      <translation>Horloges</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Lieux</translation>
    </message>
    <message>
      <source>Lineage</source>
      <translation>Filiation</translation>
    </message>
    <message>
      <source>Second reader</source>
      <translation>Second lecteur</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>Repères</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Retraits</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Constats</translation>
    </message>
    <message>
      <source>Exhibits: keyframes</source>
      <translation>Planches : images clés</translation>
    </message>
    <message>
      <source>Exported frames</source>
      <translation>Images exportées</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Custody</source>
      <translation>Conservation</translation>
    </message>
    <message>
      <source>Methods and limits</source>
      <translation>Méthodes et limites</translation>
    </message>
    <message>
      <source>Left out by choice: {0}.</source>
      <translation>Omis par choix : {0}.</translation>
    </message>
    <message>
      <source>Left out by choice: exhibit {1}.</source>
      <translation>Omis par choix : planche {1}.</translation>
    </message>
    <message>
      <source>Left out by choice: exhibits {1}.</source>
      <translation>Omis par choix : planches {1}.</translation>
    </message>
  </context>
  <context>
    <name>report/collect.py</name>
    <message>
      <source>Some of the pictures below are marked as disturbing or as showing people who must not be recognised. They are printed in grey and blurred; the evidence itself is unchanged.</source>
      <translation>Certaines des images ci-dessous sont signalées comme éprouvantes ou comme montrant des personnes à ne pas reconnaître. Elles sont imprimées en gris et floutées ; les originaux sont inchangés.</translation>
    </message>
    <message>
      <source>{0}; opened {1}</source>
      <translation>{0} ; créé le {1}</translation>
    </message>
    <message>
      <source>{0}; opened {1}, closed {2}</source>
      <translation>{0} ; créé le {1}, clos le {2}</translation>
    </message>
    <message>
      <source>at PTS {0}</source>
      <translation>au PTS {0}</translation>
    </message>
    <message>
      <source>revised once</source>
      <translation>révisée une fois</translation>
    </message>
    <message>
      <source>revised {0} times</source>
      <translation>révisée {0} fois</translation>
    </message>
    <message>
      <source>Where the clips were published was not entered.</source>
      <translation>Les lieux de publication des clips n’ont pas été saisis.</translation>
    </message>
    <message>
      <source>No check by an analyst was entered as a finding.</source>
      <translation>Aucune vérification d’analyste n’a été saisie comme constat.</translation>
    </message>
    <message>
      <source>We have given no verdict of our own.</source>
      <translation>Nous n’avons pas rendu de verdict.</translation>
    </message>
    <message>
      <source>{0}, with {1}</source>
      <translation>{0}, avec {1}</translation>
    </message>
    <message>
      <source>When this report was made, the whole log was checked: no event is altered, missing or moved, and every record is as its last event says.</source>
      <translation>Lors de l’établissement de ce rapport, tout le journal a été contrôlé : aucun événement n’est altéré, manquant ou déplacé, et chaque enregistrement est conforme à son dernier événement.</translation>
    </message>
    <message>
      <source>When this report was made, the log was checked and does NOT hold. What is wrong:</source>
      <translation>Lors de l’établissement de ce rapport, le journal a été contrôlé et NE TIENT PAS. Ce qui ne va pas :</translation>
    </message>
  </context>
  <context>
    <name>report/contradictions.py</name>
    <message>
      <source>{0} statement, {1}: {2}</source>
      <translation>{0} indication, {1} : {2}</translation>
    </message>
    <message>
      <source>{0} statements that can all be right, {1}: {2}</source>
      <translation>{0} indications qui peuvent être toutes justes, {1} : {2}</translation>
    </message>
    <message>
      <source>Contradiction: when {0} · {1}</source>
      <translation>Contradiction : {0} · {1}</translation>
    </message>
    <message>
      <source>Contradiction: {0} later than {1} · {2}</source>
      <translation>Contradiction : {0} après {1} · {2}</translation>
    </message>
    <message>
      <source>Group {0}</source>
      <translation>Groupe {0}</translation>
    </message>
    <message>
      <source>{0}; and {1} more</source>
      <translation>{0} ; et {1} autres</translation>
    </message>
    <message>
      <source>“{0}” ({1})</source>
      <translation>« {0} » ({1})</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>« {0} »</translation>
    </message>
    <message>
      <source>from {0}</source>
      <translation>à partir du {0}</translation>
    </message>
    <message>
      <source>until {0}</source>
      <translation>jusqu’au {0}</translation>
    </message>
    <message>
      <source>no bounds</source>
      <translation>sans bornes</translation>
    </message>
    <message>
      <source>Contradiction</source>
      <translation>Contradiction</translation>
    </message>
    <message>
      <source>at {0}</source>
      <translation>le {0}</translation>
    </message>
    <message>
      <source>{0} to {1}</source>
      <translation>du {0} au {1}</translation>
    </message>
    <message>
      <source>Between these</source>
      <translation>Entre ceux-ci</translation>
    </message>
    <message>
      <source>{0} more group</source>
      <translation>{0} autre groupe</translation>
    </message>
    <message>
      <source>{0} more groups</source>
      <translation>{0} autres groupes</translation>
    </message>
    <message>
      <source>Widest apart</source>
      <translation>Le plus grand écart</translation>
    </message>
    <message>
      <source>Between</source>
      <translation>Entre</translation>
    </message>
  </context>
  <context>
    <name>report/departed.py</name>
    <message>
      <source>PTS {0}, time base {1} s</source>
      <translation>PTS {0}, base de temps {1} s</translation>
    </message>
    <message>
      <source>the still</source>
      <translation>l’image fixe</translation>
    </message>
    <message>
      <source>by {0}, {1}; event {2}</source>
      <translation>par {0}, le {1} ; événement {2}</translation>
    </message>
    <message>
      <source>{0} place made unrecognisable</source>
      <translation>{0} endroit rendu méconnaissable</translation>
    </message>
    <message>
      <source>{0} places made unrecognisable</source>
      <translation>{0} endroits rendus méconnaissables</translation>
    </message>
  </context>
  <context>
    <name>report/drawing.py</name>
    <message>
      <source>The drawing above, continued: part {0}.</source>
      <translation>Suite du dessin ci-dessus : partie {0}.</translation>
    </message>
  </context>
  <context>
    <name>report/exhibits.py</name>
    <message>
      <source>One match between a clip of this case and another clip of the workspace is on record.</source>
      <translation>Une correspondance entre un clip de ce dossier et un autre de l’espace de travail est enregistrée.</translation>
    </message>
    <message>
      <source>{0} matches between a clip of this case and another clip of the workspace are on record.</source>
      <translation>{0} correspondances entre un clip de ce dossier et un autre de l’espace de travail sont enregistrées.</translation>
    </message>
    <message>
      <source>{0} of {1} keyframes, chosen evenly over the clip.</source>
      <translation>{0} images clés sur {1}, réparties également sur le clip.</translation>
    </message>
    <message>
      <source>Places marked “blur” were made unrecognisable in the pictures; the original is unaltered.</source>
      <translation>Les endroits marqués « blur » ont été rendus méconnaissables dans les images ; l’original est inchangé.</translation>
    </message>
    <message>
      <source>Two timelines on one scale, a tick every {0} s. {1}.</source>
      <translation>Deux lignes de temps à la même échelle, un repère toutes les {0} s. {1}.</translation>
    </message>
    <message>
      <source>The sound at {0} of A is that at {1} of B; {2}; score {3:.2f}</source>
      <translation>Le son à {0} de A est celui à {1} de B ; {2} ; score {3:.2f}</translation>
    </message>
    <message>
      <source>{0!c} is {1}</source>
      <translation>{0!c} correspond à {1}</translation>
    </message>
    <message>
      <source>{0} with {1}</source>
      <translation>{0} avec {1}</translation>
    </message>
    <message>
      <source>No match between a clip of this case and another clip of the workspace is on record.</source>
      <translation>Aucune correspondance entre un clip de ce dossier et un autre de l’espace de travail n’est enregistrée.</translation>
    </message>
    <message>
      <source>Sound only: there is no picture to show.</source>
      <translation>Son seul : il n’y a pas d’image à montrer.</translation>
    </message>
    <message>
      <source>A still: the one picture it holds.</source>
      <translation>Une image fixe : la seule qu’elle contient.</translation>
    </message>
    <message>
      <source>No keyframe was found: there is too little to see in this clip.</source>
      <translation>Aucune image clé trouvée : il y a trop peu à voir dans ce clip.</translation>
    </message>
    <message>
      <source>{0} keyframe: sharp, not black, not near-copies of one another.</source>
      <translation>{0} image clé : nette, non noire.</translation>
    </message>
    <message>
      <source>{0} keyframes: sharp, not black, not near-copies of one another.</source>
      <translation>{0} images clés : nettes, non noires, sans quasi-doublons.</translation>
    </message>
    <message>
      <source>by {0}</source>
      <translation>par {0}</translation>
    </message>
    <message>
      <source>{0!c} shows the same scene as {1}</source>
      <translation>{0!c} montre la même scène que {1}</translation>
    </message>
    <message>
      <source>still</source>
      <translation>image fixe</translation>
    </message>
    <message>
      <source>made unrecognisable in part</source>
      <translation>en partie rendue méconnaissable</translation>
    </message>
    <message>
      <source>what was searched is not recorded</source>
      <translation>ce qui a été cherché n’est pas enregistré</translation>
    </message>
    <message>
      <source>{0} frame of A and {1} of B compared</source>
      <translation>{0} image de A et {1} de B comparées</translation>
    </message>
    <message>
      <source>{0} frames of A and {1} of B compared</source>
      <translation>{0} images de A et {1} de B comparées</translation>
    </message>
    <message>
      <source>{0} and {1} left out as showing too little</source>
      <translation>{0} et {1} écartées parce qu’on y voit trop peu</translation>
    </message>
    <message>
      <source>Compared with other clips of the workspace: {0}; last on {1}.</source>
      <translation>Comparaison avec d’autres clips de l’espace de travail : {0} ; la dernière le {1}.</translation>
    </message>
    <message>
      <source>Left out: {0}</source>
      <translation>Laissé de côté : {0}</translation>
    </message>
    <message>
      <source>No search that starts from {0} is on record.</source>
      <translation>Aucune recherche à partir de {0} n’est enregistrée.</translation>
    </message>
    <message>
      <source>{0} by {1}: {2}</source>
      <translation>le {0}, par {1} : {2}</translation>
    </message>
    <message>
      <source>{0} of A is {1} of B</source>
      <translation>{0} de A correspond à {1} de B</translation>
    </message>
    <message>
      <source>Rejected: no frames are printed.</source>
      <translation>Rejetée : aucune image n’est imprimée.</translation>
    </message>
    <message>
      <source>the still {0}</source>
      <translation>l’image fixe {0}</translation>
    </message>
    <message>
      <source>{0} of A</source>
      <translation>{0} de A</translation>
    </message>
    <message>
      <source>{0} of B</source>
      <translation>{0} de B</translation>
    </message>
    <message>
      <source>views: {0}</source>
      <translation>vues : {0}</translation>
    </message>
    <message>
      <source>sound {0}</source>
      <translation>son {0}</translation>
    </message>
    <message>
      <source>Sound only is shared by {0} (A) and {1} (B): {2}</source>
      <translation>{0} (A) et {1} (B) n’ont que du son en commun : {2}</translation>
    </message>
    <message>
      <source>Frames are printed for the first {0} stretches only.</source>
      <translation>Des images ne sont imprimées que pour les {0} premiers passages.</translation>
    </message>
    <message>
      <source>No aligned frames were kept with this match.</source>
      <translation>Aucune image alignée n’a été conservée avec cette correspondance.</translation>
    </message>
  </context>
  <context>
    <name>report/footage.py</name>
    <message>
      <source>Not held here: this desk has the record of the file without the file. The digests are those on record; nothing that needs the file itself could be checked for this report.</source>
      <translation>Non détenu ici : cette rédaction a l’enregistrement du fichier sans le fichier. Les empreintes sont celles du dossier ; rien de ce qui demande le fichier lui-même n’a pu être vérifié pour ce rapport.</translation>
    </message>
    <message>
      <source>The original of {0} is MISSING: it was held here and is not there any more. Go back to a backup; nothing that needs the file itself could be checked for this report.</source>
      <translation>L’original de {0} MANQUE : il était détenu ici et n’y est plus. Reprenez une sauvegarde ; rien de ce qui demande le fichier lui-même n’a pu être vérifié pour ce rapport.</translation>
    </message>
    <message>
      <source>{0}, of case {1}</source>
      <translation>{0}, du dossier {1}</translation>
    </message>
    <message>
      <source>in grey and blurred</source>
      <translation>en gris et flouté</translation>
    </message>
    <message>
      <source>No picture of {0} is shown: the original is not held here.</source>
      <translation>Aucune image de {0} n’est montrée : l’original n’est pas détenu ici.</translation>
    </message>
    <message>
      <source>No picture of {0} is shown: the original is missing.</source>
      <translation>Aucune image de {0} n’est montrée : l’original manque.</translation>
    </message>
    <message>
      <source>frame at PTS {0}</source>
      <translation>image au PTS {0}</translation>
    </message>
  </context>
  <context>
    <name>report/judged.py</name>
    <message>
      <source>The files, what was measured of them, and claims, appearances, clocks and lineage</source>
      <translation>Les fichiers, ce qui en a été mesuré, ainsi que allégations, parutions, horloges et filiation</translation>
    </message>
    <message>
      <source>The files and what was measured of them; no claims, appearances, clocks or lineage</source>
      <translation>Les fichiers et ce qui en a été mesuré ; ni allégations, ni parutions, ni horloges, ni filiation</translation>
    </message>
    <message>
      <source>Other explanation: {0}</source>
      <translation>Autre explication : {0}</translation>
    </message>
    <message>
      <source>{0} (by another desk: {1})</source>
      <translation>{0} (par une autre rédaction : {1})</translation>
    </message>
    <message>
      <source>Six things to establish of footage before its story is believed; what is not verified says so.</source>
      <translation>Six points à établir avant de croire l’histoire que racontent des images ; ce qui n’est pas vérifié est dit tel.</translation>
    </message>
    <message>
      <source>Who is said to have made or posted it. Whether the footage is genuine is another question.</source>
      <translation>Qui est dit l’avoir tourné ou publié. L’authenticité des images est une autre question.</translation>
    </message>
    <message>
      <source>Evidence for and against each explanation, with what else would explain the evidence.</source>
      <translation>Éléments pour et contre chaque explication, avec ce qui les expliquerait autrement.</translation>
    </message>
    <message>
      <source>Every statement of when something happened, with the zone assumed and the error allowed, in UTC.</source>
      <translation>Chaque indication du moment d’un fait, avec le fuseau supposé et l’erreur admise, en UTC.</translation>
    </message>
    <message>
      <source>Where on Earth what is that the record speaks of: degrees north and east, and how it was found.</source>
      <translation>Où se trouve sur Terre ce dont parle le dossier : degrés nord et est, et comment le lieu a été établi.</translation>
    </message>
    <message>
      <source>What was made from what, as far as it is on record. The oldest copy on record need not be the original.</source>
      <translation>Ce qui a été tiré de quoi, autant que le dossier le sache. La plus ancienne copie connue n’est pas forcément l’original.</translation>
    </message>
    <message>
      <source>A second reader judged without seeing the first verdict; both stand here side by side.</source>
      <translation>Un second lecteur a jugé sans voir le premier verdict ; les deux figurent ici côte à côte.</translation>
    </message>
    <message>
      <source>What was marked on the clips, such as what must be made unrecognisable before it is shown.</source>
      <translation>Ce qui a été repéré sur les clips, par exemple ce qui doit être rendu méconnaissable avant d’être montré.</translation>
    </message>
    <message>
      <source>Entries that no longer count, with the reason. They stay in the record.</source>
      <translation>Les saisies qui ne comptent plus, avec le motif. Elles restent au dossier.</translation>
    </message>
    <message>
      <source>Oldest copy on record: {0}</source>
      <translation>Plus ancienne copie connue : {0}</translation>
    </message>
    <message>
      <source>Finding {0} · {1}</source>
      <translation>Constat {0} · {1}</translation>
    </message>
    <message>
      <source>by {0} of {1}, brought in {2}</source>
      <translation>par {0} de {1}, versé le {2}</translation>
    </message>
    <message>
      <source>from {0} to {1}</source>
      <translation>de {0} à {1}</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Pour</translation>
    </message>
    <message>
      <source>Against</source>
      <translation>Contre</translation>
    </message>
    <message>
      <source>Neither</source>
      <translation>Ni l’un ni l’autre</translation>
    </message>
    <message>
      <source>{0!c}: {1}</source>
      <translation>{0!c} : {1}</translation>
    </message>
    <message>
      <source>all others are known to be later</source>
      <translation>toutes les autres sont postérieures</translation>
    </message>
    <message>
      <source>others may be older</source>
      <translation>d’autres peuvent être plus anciennes</translation>
    </message>
    <message>
      <source>another desk</source>
      <translation>une autre rédaction</translation>
    </message>
    <message>
      <source>Not looked at · {0}</source>
      <translation>Non examiné · {0}</translation>
    </message>
    <message>
      <source>On</source>
      <translation>Porte sur</translation>
    </message>
    <message>
      <source>Said by</source>
      <translation>Selon</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Confiance</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Motifs</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Par</translation>
    </message>
    <message>
      <source>Span (UTC)</source>
      <translation>Intervalle (UTC)</translation>
    </message>
    <message>
      <source>Zone assumed</source>
      <translation>Fuseau supposé</translation>
    </message>
    <message>
      <source>Assumption</source>
      <translation>Hypothèse de travail</translation>
    </message>
    <message>
      <source>Error allowed</source>
      <translation>Erreur admise</translation>
    </message>
    <message>
      <source>{0} was made from {1}</source>
      <translation>{0} a été tiré de {1}</translation>
    </message>
    <message>
      <source>agree</source>
      <translation>concordent</translation>
    </message>
    <message>
      <source>differ</source>
      <translation>divergent</translation>
    </message>
    <message>
      <source>only the second reader judged</source>
      <translation>seul le second lecteur a jugé</translation>
    </message>
    <message>
      <source>Blind bundle {0}</source>
      <translation>Envoi à l’aveugle {0}</translation>
    </message>
    <message>
      <source>At PTS</source>
      <translation>Au PTS</translation>
    </message>
    <message>
      <source>Region</source>
      <translation>Zone</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texte</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motif</translation>
    </message>
    <message>
      <source>Pillars</source>
      <translation>Piliers</translation>
    </message>
    <message>
      <source>established by another desk: {0}</source>
      <translation>établi par une autre rédaction : {0}</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Comment</translation>
    </message>
    <message>
      <source>Ground</source>
      <translation>Fondement</translation>
    </message>
    <message>
      <source>No later than</source>
      <translation>Au plus tard</translation>
    </message>
    <message>
      <source>{0}; {1}</source>
      <translation>{0} ; {1}</translation>
    </message>
    <message>
      <source>First reader</source>
      <translation>Premier lecteur</translation>
    </message>
    <message>
      <source>They</source>
      <translation>Les deux</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Méthode</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Résultat</translation>
    </message>
    <message>
      <source>Given out</source>
      <translation>Remis</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>Réponse</translation>
    </message>
    <message>
      <source>The reader had</source>
      <translation>Le lecteur avait</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Pourquoi</translation>
    </message>
    <message>
      <source>Entered</source>
      <translation>Saisi</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Éléments</translation>
    </message>
    <message>
      <source>none weighed</source>
      <translation>aucun pesé</translation>
    </message>
  </context>
  <context>
    <name>report/left_out.py</name>
    <message>
      <source>This is a public version: {0} part that is marked confidential was left out. Where its words stood elsewhere, they are blacked out (█████). Materials, appearances and findings are numbered without it.</source>
      <translation>Ceci est une version publique : {0} élément signalé comme confidentiel a été omis. Là où ses mots figuraient ailleurs, ils sont caviardés (█████). Pièces, parutions et constats sont numérotés sans lui.</translation>
    </message>
    <message>
      <source>This is a public version: {0} parts that are marked confidential were left out. Where their words stood elsewhere, they are blacked out (█████). Materials, appearances and findings are numbered without them.</source>
      <translation>Ceci est une version publique : {0} éléments signalés comme confidentiels ont été omis. Là où leurs mots figuraient ailleurs, ils sont caviardés (█████). Pièces, parutions et constats sont numérotés sans eux.</translation>
    </message>
    <message>
      <source>Whoever is given the full report can show that this version was made from it, and that a part they were given is one of those left out here: “workbench verify PUBLIC.json --full FULL.json”.</source>
      <translation>Qui reçoit le rapport intégral peut montrer que cette version en est tirée, et qu’un élément reçu est l’un de ceux omis ici : « workbench verify PUBLIC.json --full FULL.json ».</translation>
    </message>
    <message>
      <source>Public versions of this report leave these out and name each by its digest. With the salt, which stands in the data of this report, the digest proves that a part is the one.</source>
      <translation>Les versions publiques de ce rapport omettent ces éléments et nomment chacun par son empreinte. Avec le sel, qui figure dans les données de ce rapport, l’empreinte prouve qu’un élément est bien celui-là.</translation>
    </message>
    <message>
      <source>This is a public version. Nothing in the record is marked confidential: nothing was left out.</source>
      <translation>Ceci est une version publique. Rien au dossier n’est signalé comme confidentiel : rien n’a été omis.</translation>
    </message>
    <message>
      <source>Full report</source>
      <translation>Rapport intégral</translation>
    </message>
    <message>
      <source>Public version</source>
      <translation>Version publique</translation>
    </message>
    <message>
      <source>Confidential</source>
      <translation>Confidentiel</translation>
    </message>
    <message>
      <source>Which</source>
      <translation>Lequel</translation>
    </message>
    <message>
      <source>Marked by</source>
      <translation>Signalé par</translation>
    </message>
    <message>
      <source>Digest</source>
      <translation>Empreinte</translation>
    </message>
    <message>
      <source>SHA-256 of its data</source>
      <translation>SHA-256 de ses données</translation>
    </message>
    <message>
      <source>Parts left out</source>
      <translation>Éléments omis</translation>
    </message>
    <message>
      <source>Texts with words blacked out</source>
      <translation>Textes caviardés</translation>
    </message>
    <message>
      <source>{0} more, in the data</source>
      <translation>{0} de plus, dans les données</translation>
    </message>
    <message>
      <source>Salted digests of what was left out</source>
      <translation>Empreintes salées de ce qui a été omis</translation>
    </message>
  </context>
  <context>
    <name>report/methods.py</name>
    <message>
      <source>The software measures and compares; a verdict is a person's, and no figure here is a probability of being genuine.</source>
      <translation>Le logiciel mesure et compare ; un verdict est celui d’une personne, et aucun chiffre ici n’est une probabilité d’authenticité.</translation>
    </message>
    <message>
      <source>A digest shows that a file is the same as when it was taken in. It does not show what happened to it before.</source>
      <translation>Une empreinte montre qu’un fichier est le même que lors de son entrée. Elle ne montre pas ce qui lui est arrivé auparavant.</translation>
    </message>
    <message>
      <source>A match shows that two clips share pictures. It does not show which of them came first, nor that nothing inside the picture was altered.</source>
      <translation>Une correspondance montre que deux clips ont des images en commun. Elle ne montre ni lequel est le premier, ni que rien n’a été altéré dans l’image.</translation>
    </message>
    <message>
      <source>Container tags and times can be written by anybody; they are quoted, not relied on.</source>
      <translation>N’importe qui peut écrire les étiquettes et les dates d’un conteneur ; elles sont citées, sans qu’on s’y fie.</translation>
    </message>
    <message>
      <source>Places that this workspace does not hold were not searched by the software: no image search engine, no platform.</source>
      <translation>Le logiciel n’a pas cherché hors de cet espace de travail : aucun moteur de recherche d’images, aucune plateforme.</translation>
    </message>
    <message>
      <source>Sound was compared with the sound of other clips only; no voice was analysed.</source>
      <translation>Le son n’a été comparé qu’au son d’autres clips ; aucune voix n’a été analysée.</translation>
    </message>
    <message>
      <source>The pictures were not examined for local manipulation.</source>
      <translation>Les images n’ont pas été examinées quant à des manipulations locales.</translation>
    </message>
    <message>
      <source>Compute the SHA-256 digest of each clip you were given (sha256sum, shasum -a 256, Get-FileHash) and compare it with the one under Materials: one changed byte gives another digest.</source>
      <translation>Calculez l’empreinte SHA-256 de chaque clip reçu (sha256sum, shasum -a 256, Get-FileHash) et comparez-la à celle donnée sous Pièces : un seul octet changé donne une autre empreinte.</translation>
    </message>
    <message>
      <source>Open the clip in any player that shows presentation timestamps and go to the PTS under a picture: the picture is the frame that is shown at that time.</source>
      <translation>Ouvrez le clip dans un lecteur qui affiche les instants de présentation et allez au PTS indiqué sous une image : c’est l’image montrée à cet instant.</translation>
    </message>
    <message>
      <source>The JSON form of this report has the report digest given on the first page as its own SHA-256. It lists the digest of every picture here and every frame hash.</source>
      <translation>La forme JSON de ce rapport, en anglais, a pour SHA-256 l’empreinte du rapport donnée en première page. Elle liste l’empreinte de chaque image reproduite ici et chaque empreinte perceptuelle.</translation>
    </message>
    <message>
      <source>With a bundle of the case beside this report: “workbench verify REPORT” does again what was computed for it, frame by frame and match by match, and says of each step whether the same comes of it.</source>
      <translation>Avec un lot du dossier à côté de ce rapport : « workbench verify REPORT » refait ce qui a été calculé pour lui, image par image et correspondance par correspondance, et dit pour chaque étape si le résultat est le même.</translation>
    </message>
    <message>
      <source>With access to the workspace: “workbench verify WORKSPACE” checks the chain of the custody log, and that the record digest under Custody is the digest of that event; “workbench report {0}” writes this report again. From the same record, with the same versions of the tools, it is the same byte for byte.</source>
      <translation>Avec accès à l’espace de travail : « workbench verify WORKSPACE » contrôle la chaîne du journal de conservation, et que l’empreinte du dossier donnée sous Conservation est celle de l’événement ; « workbench report {0} --language fr » réécrit ce rapport. Du même dossier, avec les mêmes versions des outils, il est identique octet pour octet.</translation>
    </message>
    <message>
      <source>Intake and identity</source>
      <translation>Entrée et identité</translation>
    </message>
    <message>
      <source>{0}, SHA-256, SHA-1 and MD5 of Python's hashlib</source>
      <translation>{0}, SHA-256, SHA-1 et MD5 de hashlib (Python)</translation>
    </message>
    <message>
      <source>Digests over the whole file as copied in; the packet digest over the payload of every packet, so that it survives a change of container or of tags.</source>
      <translation>Empreintes sur tout le fichier tel que copié ; l’empreinte des paquets sur le contenu de chaque paquet, de sorte qu’elle survit à un changement de conteneur ou d’étiquettes.</translation>
    </message>
    <message>
      <source>Anything about the file before it was taken in. SHA-1 and MD5 can be forged and serve to find the file in other lists only.</source>
      <translation>Rien sur le fichier avant son entrée. SHA-1 et MD5 peuvent être contrefaits et ne servent qu’à retrouver le fichier dans d’autres listes.</translation>
    </message>
    <message>
      <source>Reading media</source>
      <translation>Lecture des médias</translation>
    </message>
    <message>
      <source>In a process of its own. A frame is named by its presentation timestamp (PTS) in its stream's time base; times are counted from the first shown frame.</source>
      <translation>Dans un processus à part. Une image est désignée par son instant de présentation (PTS) dans la base de temps de son flux ; les temps sont comptés depuis la première image montrée.</translation>
    </message>
    <message>
      <source>Frames that a damaged file no longer holds.</source>
      <translation>Les images qu’un fichier endommagé ne contient plus.</translation>
    </message>
    <message>
      <source>Keyframes</source>
      <translation>Images clés</translation>
    </message>
    <message>
      <source>One or more frames for each shot: sharp, not black, not near-copies of one another.</source>
      <translation>Une ou plusieurs images par plan : nettes, non noires, sans quasi-doublons.</translation>
    </message>
    <message>
      <source>What happens between them. A keyframe is chosen by measure, not by meaning.</source>
      <translation>Ce qui se passe entre elles. Une image clé est choisie par la mesure, non par le sens.</translation>
    </message>
    <message>
      <source>Search for repeated footage</source>
      <translation>Recherche d’images reprises</translation>
    </message>
    <message>
      <source>{0:g} frames a second, at most {1} pixels on the longer side, 256-bit codes compared over time, mirrored ones too.</source>
      <translation>{0:g} images par seconde, au plus {1} pixels pour le grand côté, codes de 256 bits comparés dans le temps, en miroir aussi.</translation>
    </message>
    <message>
      <source>Copies so altered that too little of the picture is left: heavy cropping, a small picture in another, a filmed screen at an angle. Clips that are not in this workspace.</source>
      <translation>Les copies si altérées qu’il reste trop peu de l’image : fort recadrage, petite incrustation, écran filmé de biais. Les clips absents de cet espace de travail.</translation>
    </message>
  </context>
  <context>
    <name>report/public.py</name>
    <message>
      <source>What was searched, and every match, is told in the full report.</source>
      <translation>Ce qui a été cherché, et chaque correspondance, figure dans le rapport intégral.</translation>
    </message>
  </context>
  <context>
    <name>report/text.py</name>
    <message>
      <source>⟨{0} characters of {1}⟩</source>
      <translation>⟨{0} caractères : {1}⟩</translation>
    </message>
    <message>
      <source>Arabic</source>
      <translation>arabe</translation>
    </message>
    <message>
      <source>Armenian</source>
      <translation>arménien</translation>
    </message>
    <message>
      <source>Bengali</source>
      <translation>bengali</translation>
    </message>
    <message>
      <source>CJK</source>
      <translation>CJC</translation>
    </message>
    <message>
      <source>Devanagari</source>
      <translation>dévanagari</translation>
    </message>
    <message>
      <source>Ethiopic</source>
      <translation>éthiopien</translation>
    </message>
    <message>
      <source>Georgian</source>
      <translation>géorgien</translation>
    </message>
    <message>
      <source>Hangul</source>
      <translation>hangûl</translation>
    </message>
    <message>
      <source>Hebrew</source>
      <translation>hébreu</translation>
    </message>
    <message>
      <source>Hiragana</source>
      <translation>hiragana</translation>
    </message>
    <message>
      <source>Katakana</source>
      <translation>katakana</translation>
    </message>
    <message>
      <source>Tamil</source>
      <translation>tamoul</translation>
    </message>
    <message>
      <source>Thai</source>
      <translation>thaï</translation>
    </message>
    <message>
      <source>emoji and symbols</source>
      <translation>émojis et symboles</translation>
    </message>
  </context>
  <context>
    <name>report/validation.py</name>
    <message>
      <source>Not run. How many edited copies the search finds of clips such as these, and how often it takes unrelated clips for copies, has not been measured in this workspace (“workbench selftest WORKSPACE”).</source>
      <translation>Non effectuée. Combien de copies retouchées la recherche retrouve pour de tels clips, et combien de fois elle prend pour copies des clips sans rapport, n’a pas été mesuré dans cet espace de travail (« workbench selftest WORKSPACE »).</translation>
    </message>
    <message>
      <source>Self-test by {1}, {2}, event {3} of the custody log: one clip of this workspace was edited as reposts are, and each copy searched among {4} videos with {5}.</source>
      <translation>Autotest par {1}, le {2}, événement {3} du journal de conservation : un clip de cet espace de travail a été retouché comme le sont les republications, et chaque copie cherchée parmi {4} vidéos avec {5}.</translation>
    </message>
    <message>
      <source>Self-test by {1}, {2}, event {3} of the custody log: {0} clips of this workspace were edited as reposts are, and each copy searched among {4} videos with {5}.</source>
      <translation>Autotest par {1}, le {2}, événement {3} du journal de conservation : {0} clips de cet espace de travail ont été retouchés comme le sont les republications, et chaque copie cherchée parmi {4} vidéos avec {5}.</translation>
    </message>
    <message>
      <source>{0}: {1} of {2} copies found (95 % interval {3:.0f} to {4:.0f} %).</source>
      <translation>{0} : {1} copies retrouvées sur {2} (intervalle à 95 % : de {3:.0f} à {4:.0f} %).</translation>
    </message>
    <message>
      <source>False matches: {0} in {1} pairs that share nothing (95 % interval, at most {2:.2g} %).</source>
      <translation>Fausses correspondances : {0} sur {1} paires sans rien de commun (intervalle à 95 % : au plus {2:.2g} %).</translation>
    </message>
    <message>
      <source>Common edits</source>
      <translation>Retouches courantes</translation>
    </message>
    <message>
      <source>Harder edits</source>
      <translation>Retouches plus difficiles</translation>
    </message>
    <message>
      <source>No pair that shares nothing was searched: no false-match rate is known.</source>
      <translation>Aucune paire sans rien de commun n’a été cherchée : aucun taux de fausses correspondances n’est connu.</translation>
    </message>
    <message>
      <source>This report's software searches with {0}, which has not been tested here.</source>
      <translation>Le logiciel de ce rapport cherche avec {0}, qui n’a pas été testé ici.</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} sur {1}</translation>
    </message>
    <message>
      <source>not made</source>
      <translation>non faite</translation>
    </message>
  </context>
  <context>
    <name>report/where.py</name>
    <message>
      <source>appearance {0}</source>
      <translation>parution {0}</translation>
    </message>
    <message>
      <source>the claim “{0}” ({1})</source>
      <translation>l’allégation « {0} » ({1})</translation>
    </message>
    <message>
      <source>Speaks of it</source>
      <translation>En parle</translation>
    </message>
    <message>
      <source>Within</source>
      <translation>À moins de</translation>
    </message>
    <message>
      <source>How found</source>
      <translation>Établi comment</translation>
    </message>
    <message>
      <source>{0:g} m</source>
      <translation>{0:g} m</translation>
    </message>
  </context>
  <context>
    <name>report/witnessed.py</name>
    <message>
      <source>The chain alone does not stop whoever owns the database from writing all of it anew; a signature stands against those who do not have the key, and only an outside time stamp against those who have it too.</source>
      <translation>La chaîne seule n’empêche pas celui qui possède la base de données de tout réécrire ; une signature tient contre ceux qui n’ont pas la clé, et seul un horodatage externe contre ceux qui l’ont aussi.</translation>
    </message>
    <message>
      <source>A key belongs to an installation of the program, not to a person: hold its id against the one that the desk publishes.</source>
      <translation>Une clé appartient à une installation du programme, non à une personne : comparez son identifiant à celui que publie la rédaction.</translation>
    </message>
    <message>
      <source>{0} signature</source>
      <translation>{0} signature</translation>
    </message>
    <message>
      <source>{0} signatures</source>
      <translation>{0} signatures</translation>
    </message>
    <message>
      <source>{0} stamp</source>
      <translation>{0} horodatage</translation>
    </message>
    <message>
      <source>{0} stamps</source>
      <translation>{0} horodatages</translation>
    </message>
    <message>
      <source>A signature over event {0}, made {1}, covers event {2}, the last change of this case, and every event before it.</source>
      <translation>Une signature sur l’événement {0}, faite le {1}, couvre l’événement {2}, dernière modification de ce dossier, et tous les événements précédents.</translation>
    </message>
    <message>
      <source>The time stamp over event {0} shows that all of this was in the log on {1}, by the clock of {2}.</source>
      <translation>L’horodatage de l’événement {0} montre que tout ceci était au journal le {1}, selon l’horloge de {2}.</translation>
    </message>
    <message>
      <source>Left out here: {0} and {1} over earlier events.</source>
      <translation>Non reproduits ici : {0} et {1} sur des événements antérieurs.</translation>
    </message>
    <message>
      <source>Left out here: {0} over earlier events.</source>
      <translation>Non reproduit ici : {0} sur des événements antérieurs.</translation>
    </message>
    <message>
      <source>No signature that holds covers event {0}, the last change of this case.</source>
      <translation>Aucune signature valable ne couvre l’événement {0}, dernière modification de ce dossier.</translation>
    </message>
    <message>
      <source>No confirmed time stamp covers event {0}: only this desk's own clock says when it was made.</source>
      <translation>Aucun horodatage confirmé ne couvre l’événement {0} : seule l’horloge de cette rédaction dit quand il a été fait.</translation>
    </message>
    <message>
      <source>{0}, by the clock of the computer that signed</source>
      <translation>{0}, selon l’horloge de l’ordinateur qui a signé</translation>
    </message>
    <message>
      <source>Confirmed: checked for this report against a trusted certificate, and the log has this event.</source>
      <translation>Confirmé : contrôlé pour ce rapport avec un certificat de confiance, et le journal a cet événement.</translation>
    </message>
    <message>
      <source>Holds: checked for this report, and the log has this event.</source>
      <translation>Valable : contrôlée pour ce rapport, et le journal a cet événement.</translation>
    </message>
    <message>
      <source>The record has it as confirmed, which was not taken over.</source>
      <translation>Le dossier le donne pour confirmé, ce qui n’a pas été repris.</translation>
    </message>
    <message>
      <source>an unknown time</source>
      <translation>une date inconnue</translation>
    </message>
    <message>
      <source>Not proven for this report.</source>
      <translation>Non prouvé pour ce rapport.</translation>
    </message>
    <message>
      <source>Pending: no answer has come yet.</source>
      <translation>En attente : aucune réponse n’est encore venue.</translation>
    </message>
    <message>
      <source>Refused.</source>
      <translation>Refusé.</translation>
    </message>
  </context>
  <context>
    <name>report/words.py</name>
    <message>
      <source>The case as a whole</source>
      <translation>L’ensemble du dossier</translation>
    </message>
    <message>
      <source>The same file, byte for byte</source>
      <translation>Le même fichier, octet pour octet</translation>
    </message>
    <message>
      <source>The same streams in another container</source>
      <translation>Les mêmes flux dans un autre conteneur</translation>
    </message>
    <message>
      <source>The same decoded frames</source>
      <translation>Les mêmes images décodées</translation>
    </message>
    <message>
      <source>The same footage, re-encoded, over its whole length</source>
      <translation>Les mêmes images, réencodées, sur toute leur durée</translation>
    </message>
    <message>
      <source>A stretch of the same footage is in both clips</source>
      <translation>Un passage des mêmes images figure dans les deux clips</translation>
    </message>
    <message>
      <source>The same scene; not found to be the same footage</source>
      <translation>La même scène ; il n’est pas établi que ce soient les mêmes images</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Rien trouvé</translation>
    </message>
    <message>
      <source>Not decided yet by an analyst.</source>
      <translation>Pas encore tranchée par un analyste.</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>Confirmée</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Rejetée</translation>
    </message>
    <message>
      <source>{0} {1} {2}, {3} UTC</source>
      <translation>{0} {1} {2} à {3} UTC</translation>
    </message>
    <message>
      <source>by {0}, {1}</source>
      <translation>par {0}, le {1}</translation>
    </message>
    <message>
      <source>{0} byte</source>
      <translation>{0} octet</translation>
    </message>
    <message>
      <source>{0} bytes</source>
      <translation>{0} octets</translation>
    </message>
    <message>
      <source>codes differ in {0} of 256 bits</source>
      <translation>les codes diffèrent de {0} bits sur 256</translation>
    </message>
    <message>
      <source>by a third party: {0}</source>
      <translation>par un tiers : {0}</translation>
    </message>
    <message>
      <source>Score {0:.2f} of 1.</source>
      <translation>Score de {0:.2f} sur 1.</translation>
    </message>
    <message>
      <source>Unrelated footage scores as high in about one pair in {0:,}.</source>
      <translation>Des images sans rapport atteignent ce score dans environ une paire sur {0:,}.</translation>
    </message>
    <message>
      <source>1 {0} {1}, {2} UTC</source>
      <translation>1er {0} {1} à {2} UTC</translation>
    </message>
    <message>
      <source>codes differ in {0} of 256 bits: no evidence by themselves</source>
      <translation>les codes diffèrent de {0} bits sur 256 : en soi, aucun indice</translation>
    </message>
    <message>
      <source>by a second reader: {0}</source>
      <translation>par un second lecteur : {0}</translation>
    </message>
    <message>
      <source>{0} × {1}, as displayed</source>
      <translation>{0} × {1}, à l’affichage</translation>
    </message>
    <message>
      <source>How often unrelated footage scores as high was not measured.</source>
      <translation>La fréquence à laquelle des images sans rapport atteignent ce score n’a pas été mesurée.</translation>
    </message>
    <message>
      <source>None of the unrelated pairs that were measured was called so, which puts the rate below one in {0:,} (95 %): {1} on the ENFSI scale.</source>
      <translation>Aucune des paires sans rapport mesurées n’a été ainsi désignée, ce qui situe le taux sous une sur {0:,} (95 %) : {1} sur l’échelle de l’ENFSI.</translation>
    </message>
    <message>
      <source>No unrelated pair that was measured scores as high.</source>
      <translation>Aucune paire sans rapport mesurée n’atteint ce score.</translation>
    </message>
    <message>
      <source>January</source>
      <translation>janvier</translation>
    </message>
    <message>
      <source>February</source>
      <translation>février</translation>
    </message>
    <message>
      <source>March</source>
      <translation>mars</translation>
    </message>
    <message>
      <source>April</source>
      <translation>avril</translation>
    </message>
    <message>
      <source>June</source>
      <translation>juin</translation>
    </message>
    <message>
      <source>July</source>
      <translation>juillet</translation>
    </message>
    <message>
      <source>August</source>
      <translation>août</translation>
    </message>
    <message>
      <source>September</source>
      <translation>septembre</translation>
    </message>
    <message>
      <source>October</source>
      <translation>octobre</translation>
    </message>
    <message>
      <source>November</source>
      <translation>novembre</translation>
    </message>
    <message>
      <source>December</source>
      <translation>décembre</translation>
    </message>
    <message>
      <source>between {0} and {1}</source>
      <translation>entre le {0} et le {1}</translation>
    </message>
    <message>
      <source>not before {0}</source>
      <translation>au plus tôt le {0}</translation>
    </message>
    <message>
      <source>zone {0}</source>
      <translation>fuseau {0}</translation>
    </message>
    <message>
      <source>GB</source>
      <translation>Go</translation>
    </message>
    <message>
      <source>MB</source>
      <translation>Mo</translation>
    </message>
    <message>
      <source>kB</source>
      <translation>ko</translation>
    </message>
    <message>
      <source>{0:.1f} {1} ({2:,} bytes)</source>
      <translation>{0:.1f} {1} ({2:,} octets)</translation>
    </message>
    <message>
      <source>by another desk: {0}</source>
      <translation>par une autre rédaction : {0}</translation>
    </message>
    <message>
      <source>by us</source>
      <translation>par nous</translation>
    </message>
    <message>
      <source>by a second reader of another desk ({0}): {1}</source>
      <translation>par un second lecteur d’une autre rédaction ({0}) : {1}</translation>
    </message>
    <message>
      <source>not named</source>
      <translation>non nommé</translation>
    </message>
    <message>
      <source>B runs backwards</source>
      <translation>B défile à l’envers</translation>
    </message>
    <message>
      <source>B runs at {0:.2f} times the speed of A</source>
      <translation>B défile à {0:.2f} fois la vitesse de A</translation>
    </message>
    <message>
      <source>turned by {0}°</source>
      <translation>tourné de {0}°</translation>
    </message>
    <message>
      <source>{0} % of A's frame is in B</source>
      <translation>B contient {0} % de l’image de A</translation>
    </message>
    <message>
      <source>A fills {0} % of B's frame</source>
      <translation>A occupe {0} % de l’image de B</translation>
    </message>
    <message>
      <source>not after {0}</source>
      <translation>au plus tard le {0}</translation>
    </message>
  </context>
  <context>
    <name>report/templates/report.html.j2</name>
    <message>
      <source>Stand-in</source>
      <translation>Substitut</translation>
    </message>
    <message>
      <source>Not on the scale</source>
      <translation>Hors de l’échelle</translation>
    </message>
    <message>
      <source>Step {0} of {1} on the scale</source>
      <translation>Degré {0} sur {1} de l’échelle</translation>
    </message>
    <message>
      <source>not on record</source>
      <translation>non enregistré</translation>
    </message>
    <message>
      <source>Authenticity of the footage</source>
      <translation>Authenticité des images</translation>
    </message>
    <message>
      <source>Context it is shared with</source>
      <translation>Contexte de leur diffusion</translation>
    </message>
    <message>
      <source>{0}, on {1}</source>
      <translation>{0}, au sujet de {1}</translation>
    </message>
    <message>
      <source>Said: {0}</source>
      <translation>Déclaré : {0}</translation>
    </message>
    <message>
      <source>Source: {0}</source>
      <translation>Source : {0}</translation>
    </message>
    <message>
      <source>none given</source>
      <translation>aucune indiquée</translation>
    </message>
    <message>
      <source>Nothing on record.</source>
      <translation>Rien au dossier.</translation>
    </message>
    <message>
      <source>{0}: verification report</source>
      <translation>{0} : rapport de vérification</translation>
    </message>
    <message>
      <source>Verification report</source>
      <translation>Rapport de vérification</translation>
    </message>
    <message>
      <source>Case {0}</source>
      <translation>Dossier {0}</translation>
    </message>
    <message>
      <source>No question has been put on record.</source>
      <translation>Aucune question n’a été enregistrée.</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Analysts</source>
      <translation>Analystes</translation>
    </message>
    <message>
      <source>Record as of</source>
      <translation>Dossier arrêté au</translation>
    </message>
    <message>
      <source>Report digest</source>
      <translation>Empreinte du rapport</translation>
    </message>
    <message>
      <source>Before you look.</source>
      <translation>Avant de regarder.</translation>
    </message>
    <message>
      <source>Stand-in footage.</source>
      <translation>Images de substitution.</translation>
    </message>
    <message>
      <source>{0}: drawn by the software in place of footage that cannot be distributed. Nothing seen in it is evidence of anything; the case record is real, the pictures are not.</source>
      <translation>{0} : dessiné par le logiciel à la place d’images qui ne peuvent être diffusées. Rien de ce qu’on y voit ne prouve quoi que ce soit ; le dossier est réel, les images ne le sont pas.</translation>
    </message>
    <message>
      <source>Short answer</source>
      <translation>Réponse courte</translation>
    </message>
    <message>
      <source>Of what</source>
      <translation>De quoi</translation>
    </message>
    <message>
      <source>The strip shows the place on the scale {0}. The two columns answer different questions: genuine footage can be shared with a false context.</source>
      <translation>La bande montre la position sur l’échelle {0}. Les deux colonnes répondent à deux questions différentes : des images authentiques peuvent être diffusées dans un faux contexte.</translation>
    </message>
    <message>
      <source>This version tells no verdict.</source>
      <translation>Cette version ne rapporte aucun verdict.</translation>
    </message>
    <message>
      <source>No verdict has been entered for this case, by us or by a third party. What follows is the material and what was found in it.</source>
      <translation>Aucun verdict n’a été saisi pour ce dossier, ni par nous ni par un tiers. Suivent les pièces et ce qui y a été trouvé.</translation>
    </message>
    <message>
      <source>No verdict is on record for {0}.</source>
      <translation>Aucun verdict n’est enregistré pour {0}.</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Sommaire</translation>
    </message>
    <message>
      <source>Grounds</source>
      <translation>Motifs</translation>
    </message>
    <message>
      <source>Matches</source>
      <translation>Correspondances</translation>
    </message>
    <message>
      <source>Exhibits</source>
      <translation>Planches</translation>
    </message>
    <message>
      <source>What was not done</source>
      <translation>Ce qui n’a pas été fait</translation>
    </message>
    <message>
      <source>How to check this report</source>
      <translation>Comment contrôler ce rapport</translation>
    </message>
    <message>
      <source>none entered</source>
      <translation>aucun saisi</translation>
    </message>
    <message>
      <source>What stays open</source>
      <translation>Ce qui reste ouvert</translation>
    </message>
    <message>
      <source>No verdict has been entered, so there are no grounds to give.</source>
      <translation>Aucun verdict n’a été saisi : il n’y a pas de motifs à donner.</translation>
    </message>
    <message>
      <source>Replaced since</source>
      <translation>Remplacés depuis</translation>
    </message>
    <message>
      <source>{0}: {1}; {2}, {3}.</source>
      <translation>{0} : {1} ; {2}, {3}.</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Taille</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Durée</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Image</translation>
    </message>
    <message>
      <source>Coding</source>
      <translation>Codage</translation>
    </message>
    <message>
      <source>Packets (SHA-256)</source>
      <translation>Paquets (SHA-256)</translation>
    </message>
    <message>
      <source>Acquired</source>
      <translation>Acquisition</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Depuis</translation>
    </message>
    <message>
      <source>Kept as</source>
      <translation>Conservé sous</translation>
    </message>
    <message>
      <source>Original</source>
      <translation>Original</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Remarque</translation>
    </message>
    <message>
      <source>No clip has been taken in: this case rests on claims and appearances alone.</source>
      <translation>Aucun clip n’est entré : ce dossier repose sur les seules allégations et parutions.</translation>
    </message>
    <message>
      <source>Shared sound. {0}.</source>
      <translation>Son commun. {0}.</translation>
    </message>
    <message>
      <source>A time stands as its source states it, with the span that this allows. Addresses are printed as text, so that nothing is opened by accident.</source>
      <translation>Une date est donnée comme sa source l’énonce, avec l’intervalle que cela permet. Les adresses sont imprimées en texte, pour que rien ne s’ouvre par accident.</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>N°</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Où</translation>
    </message>
    <message>
      <source>When published</source>
      <translation>Date de publication</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Quoi</translation>
    </message>
    <message>
      <source>First seen: {0}</source>
      <translation>Vu pour la première fois : {0}</translation>
    </message>
    <message>
      <source>Archived: {0}</source>
      <translation>Archivé : {0}</translation>
    </message>
    <message>
      <source>No appearance is on record: where this footage was published has not been entered.</source>
      <translation>Aucune parution n’est enregistrée : les lieux de publication de ces images n’ont pas été saisis.</translation>
    </message>
    <message>
      <source>Supports and contradicts are meant toward the case question. A claim is what its claimant says, not what we found.</source>
      <translation>« Étaye » et « contredit » s’entendent par rapport à la question du dossier. Une allégation est ce que dit son auteur, non ce que nous avons constaté.</translation>
    </message>
    <message>
      <source>Supports</source>
      <translation>Étayent</translation>
    </message>
    <message>
      <source>Contradicts</source>
      <translation>Contredisent</translation>
    </message>
    <message>
      <source>Neutral</source>
      <translation>Neutres</translation>
    </message>
    <message>
      <source>No claim is on record.</source>
      <translation>Aucune allégation n’est enregistrée.</translation>
    </message>
    <message>
      <source>Limits</source>
      <translation>Limites</translation>
    </message>
    <message>
      <source>no limits entered</source>
      <translation>aucune limite saisie</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Fait</translation>
    </message>
    <message>
      <source>No finding is on record: no check beyond those under Methods has been entered.</source>
      <translation>Aucun constat n’est enregistré : aucune vérification autre que celles décrites sous Méthodes n’a été saisie.</translation>
    </message>
    <message>
      <source>PTS {0} · type {1} · shot {2}</source>
      <translation>PTS {0} · type {1} · plan {2}</translation>
    </message>
    <message>
      <source>There is no clip, so there are no keyframes.</source>
      <translation>Il n’y a pas de clip, donc pas d’images clés.</translation>
    </message>
    <message>
      <source>Frames that were written out as pictures, as the custody log has them. The digest of the pixels can be made again from the clip, the frame and the steps.</source>
      <translation>Images exportées en fichiers, telles que le journal de conservation les a notées. L’empreinte des pixels peut être refaite à partir du clip, de l’image et des étapes.</translation>
    </message>
    <message>
      <source>Frame</source>
      <translation>Image</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Étapes</translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation>Masqué</translation>
    </message>
    <message>
      <source>Pixels (SHA-256)</source>
      <translation>Pixels (SHA-256)</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Exportée</translation>
    </message>
    <message>
      <source>No export of a frame is on record.</source>
      <translation>Aucune exportation d’image n’est enregistrée.</translation>
    </message>
    <message>
      <source>No note is on record.</source>
      <translation>Aucune note n’est enregistrée.</translation>
    </message>
    <message>
      <source>When (UTC)</source>
      <translation>Quand (UTC)</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Qui</translation>
    </message>
    <message>
      <source>{0} further events of this case are left out here; the log in the workspace holds all {1}.</source>
      <translation>{0} autres événements de ce dossier sont omis ici ; le journal de l’espace de travail contient les {1}.</translation>
    </message>
    <message>
      <source>Last change</source>
      <translation>Dernière modification</translation>
    </message>
    <message>
      <source>event {0}</source>
      <translation>événement {0}</translation>
    </message>
    <message>
      <source>Record digest</source>
      <translation>Empreinte du dossier</translation>
    </message>
    <message>
      <source>The record digest is that of event {0}, the last change of this case, and covers every event of the workspace before it. Each event carries the digest of the one before: an altered event breaks every digest after it.</source>
      <translation>L’empreinte du dossier est celle de l’événement {0}, dernière modification de ce dossier, et couvre tous les événements antérieurs de l’espace de travail. Chaque événement porte l’empreinte du précédent : un événement altéré rompt toutes les empreintes suivantes.</translation>
    </message>
    <message>
      <source>Signatures and time stamps over the log</source>
      <translation>Signatures et horodatages du journal</translation>
    </message>
    <message>
      <source>Signature over event {0}</source>
      <translation>Signature sur l’événement {0}</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Contrôle</translation>
    </message>
    <message>
      <source>Key id</source>
      <translation>Identifiant de clé</translation>
    </message>
    <message>
      <source>Public key (Ed25519)</source>
      <translation>Clé publique (Ed25519)</translation>
    </message>
    <message>
      <source>Head digest</source>
      <translation>Empreinte de tête</translation>
    </message>
    <message>
      <source>Time stamp</source>
      <translation>Horodatage</translation>
    </message>
    <message>
      <source>Time stamp over event {0}</source>
      <translation>Horodatage de l’événement {0}</translation>
    </message>
    <message>
      <source>Authority</source>
      <translation>Autorité</translation>
    </message>
    <message>
      <source>Time it states</source>
      <translation>Date qu’elle atteste</translation>
    </message>
    <message>
      <source>Asked for</source>
      <translation>Demandé le</translation>
    </message>
    <message>
      <source>Tool</source>
      <translation>Outil</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Paramètres</translation>
    </message>
    <message>
      <source>Does not show</source>
      <translation>Ne montre pas</translation>
    </message>
    <message>
      <source>Validation of the search</source>
      <translation>Validation de la recherche</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Retouche</translation>
    </message>
    <message>
      <source>Copies found</source>
      <translation>Copies retrouvées</translation>
    </message>
    <message>
      <source>Save the data of this report (JSON)</source>
      <translation>Enregistrer les données de ce rapport (JSON)</translation>
    </message>
  </context>
  <context>
    <name>report/templates/report.typ</name>
    <message>
      <source>Record as of {0}</source>
      <translation>Dossier arrêté au {0}</translation>
    </message>
    <message>
      <source>report digest {0}</source>
      <translation>empreinte du rapport {0}</translation>
    </message>
    <message>
      <source>Page {0} of {1}</source>
      <translation>Page {0} sur {1}</translation>
    </message>
    <message>
      <source>Report digest (SHA-256 of its JSON form)</source>
      <translation>Empreinte du rapport (SHA-256 de sa forme JSON)</translation>
    </message>
    <message>
      <source>File, its SHA-256 and that of its pixels</source>
      <translation>Fichier, son SHA-256 et celui de ses pixels</translation>
    </message>
    <message>
      <source>Steps: {0}</source>
      <translation>Étapes : {0}</translation>
    </message>
    <message>
      <source>Exported {0}</source>
      <translation>Exportée {0}</translation>
    </message>
    <message>
      <source>Attached to this PDF, to be saved from it:</source>
      <translation>Joint à ce PDF, à enregistrer depuis celui-ci :</translation>
    </message>
    <message>
      <source>Characters of these scripts are written as code points or counted in these pages, because no font at hand draws them: {0}. The HTML and JSON forms hold them as they are.</source>
      <translation>Les caractères de ces écritures sont écrits en points de code ou comptés dans ces pages, faute de police qui les dessine : {0}. Les formes HTML et JSON les contiennent tels quels.</translation>
    </message>
  </context>
  <context>
    <name>words of the record</name>
    <message>
      <source>open</source>
      <translation>ouvert</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>clos</translation>
    </message>
    <message>
      <source>video</source>
      <translation>vidéo</translation>
    </message>
    <message>
      <source>audio</source>
      <translation>son</translation>
    </message>
    <message>
      <source>original post</source>
      <translation>publication d’origine</translation>
    </message>
    <message>
      <source>repost</source>
      <translation>republication</translation>
    </message>
    <message>
      <source>screenshot</source>
      <translation>capture d’écran</translation>
    </message>
    <message>
      <source>broadcast</source>
      <translation>diffusion</translation>
    </message>
    <message>
      <source>embedded</source>
      <translation>intégration</translation>
    </message>
    <message>
      <source>forward</source>
      <translation>transfert</translation>
    </message>
    <message>
      <source>who</source>
      <translation>qui</translation>
    </message>
    <message>
      <source>what</source>
      <translation>quoi</translation>
    </message>
    <message>
      <source>where</source>
      <translation>où</translation>
    </message>
    <message>
      <source>when</source>
      <translation>quand</translation>
    </message>
    <message>
      <source>why</source>
      <translation>pourquoi</translation>
    </message>
    <message>
      <source>supports</source>
      <translation>étaye</translation>
    </message>
    <message>
      <source>contradicts</source>
      <translation>contredit</translation>
    </message>
    <message>
      <source>neutral</source>
      <translation>neutre</translation>
    </message>
    <message>
      <source>low</source>
      <translation>faible</translation>
    </message>
    <message>
      <source>moderate</source>
      <translation>moyenne</translation>
    </message>
    <message>
      <source>high</source>
      <translation>élevée</translation>
    </message>
    <message>
      <source>authenticated</source>
      <translation>authentifiées</translation>
    </message>
    <message>
      <source>probably authentic</source>
      <translation>probablement authentiques</translation>
    </message>
    <message>
      <source>not possible to authenticate</source>
      <translation>impossibles à authentifier</translation>
    </message>
    <message>
      <source>probably manipulated</source>
      <translation>probablement manipulées</translation>
    </message>
    <message>
      <source>manipulated</source>
      <translation>manipulées</translation>
    </message>
    <message>
      <source>not assessed</source>
      <translation>non évaluées</translation>
    </message>
    <message>
      <source>original context</source>
      <translation>contexte d’origine</translation>
    </message>
    <message>
      <source>reused (old or other footage)</source>
      <translation>réutilisées (images anciennes ou autres)</translation>
    </message>
    <message>
      <source>mis-captioned</source>
      <translation>légende trompeuse</translation>
    </message>
    <message>
      <source>staged</source>
      <translation>mises en scène</translation>
    </message>
    <message>
      <source>undetermined</source>
      <translation>indéterminé</translation>
    </message>
    <message>
      <source>provenance</source>
      <translation>provenance</translation>
    </message>
    <message>
      <source>source</source>
      <translation>source</translation>
    </message>
    <message>
      <source>date</source>
      <translation>date</translation>
    </message>
    <message>
      <source>location</source>
      <translation>lieu</translation>
    </message>
    <message>
      <source>subject</source>
      <translation>sujet</translation>
    </message>
    <message>
      <source>motivation</source>
      <translation>motivation</translation>
    </message>
    <message>
      <source>verified</source>
      <translation>vérifié</translation>
    </message>
    <message>
      <source>partly verified</source>
      <translation>partiellement vérifié</translation>
    </message>
    <message>
      <source>unverified</source>
      <translation>non vérifié</translation>
    </message>
    <message>
      <source>contradicted</source>
      <translation>contredit</translation>
    </message>
    <message>
      <source>not possible to verify</source>
      <translation>vérification impossible</translation>
    </message>
    <message>
      <source>self-attributed</source>
      <translation>revendiqué</translation>
    </message>
    <message>
      <source>attributed by a third party</source>
      <translation>attribué par un tiers</translation>
    </message>
    <message>
      <source>established by us</source>
      <translation>établi par nous</translation>
    </message>
    <message>
      <source>disputed</source>
      <translation>contesté</translation>
    </message>
    <message>
      <source>filmed</source>
      <translation>tournage</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>montage</translation>
    </message>
    <message>
      <source>published</source>
      <translation>publication</translation>
    </message>
    <message>
      <source>seen</source>
      <translation>observation</translation>
    </message>
    <message>
      <source>screengrab</source>
      <translation>capture d’image</translation>
    </message>
    <message>
      <source>broadcast copy</source>
      <translation>copie de diffusion</translation>
    </message>
    <message>
      <source>screen recording</source>
      <translation>enregistrement d’écran</translation>
    </message>
    <message>
      <source>re-encoded copy</source>
      <translation>copie réencodée</translation>
    </message>
    <message>
      <source>excerpt</source>
      <translation>extrait</translation>
    </message>
    <message>
      <source>edited copy</source>
      <translation>copie remaniée</translation>
    </message>
    <message>
      <source>working copy</source>
      <translation>copie de travail</translation>
    </message>
    <message>
      <source>can both be right</source>
      <translation>peuvent être justes tous les deux</translation>
    </message>
    <message>
      <source>in order</source>
      <translation>dans l’ordre</translation>
    </message>
    <message>
      <source>contradict each other</source>
      <translation>se contredisent</translation>
    </message>
    <message>
      <source>cannot be told</source>
      <translation>indécidable</translation>
    </message>
    <message>
      <source>case</source>
      <translation>dossier</translation>
    </message>
    <message>
      <source>clip</source>
      <translation>clip</translation>
    </message>
    <message>
      <source>appearance</source>
      <translation>parution</translation>
    </message>
    <message>
      <source>claim</source>
      <translation>allégation</translation>
    </message>
    <message>
      <source>finding</source>
      <translation>constat</translation>
    </message>
    <message>
      <source>assessment</source>
      <translation>verdict</translation>
    </message>
    <message>
      <source>match</source>
      <translation>correspondance</translation>
    </message>
    <message>
      <source>note</source>
      <translation>note</translation>
    </message>
    <message>
      <source>hypothesis</source>
      <translation>hypothèse</translation>
    </message>
    <message>
      <source>attribution</source>
      <translation>attribution</translation>
    </message>
    <message>
      <source>clock</source>
      <translation>horloge</translation>
    </message>
    <message>
      <source>derivation</source>
      <translation>filiation</translation>
    </message>
    <message>
      <source>annotation</source>
      <translation>annotation</translation>
    </message>
    <message>
      <source>pillar</source>
      <translation>pilier</translation>
    </message>
    <message>
      <source>bearing</source>
      <translation>pesée</translation>
    </message>
    <message>
      <source>coordinates</source>
      <translation>coordonnées</translation>
    </message>
    <message>
      <source>restriction</source>
      <translation>mention de confidentialité</translation>
    </message>
    <message>
      <source>withdrawal</source>
      <translation>retrait</translation>
    </message>
    <message>
      <source>no support</source>
      <translation>aucun soutien</translation>
    </message>
    <message>
      <source>weak support</source>
      <translation>soutien faible</translation>
    </message>
    <message>
      <source>moderate support</source>
      <translation>soutien modéré</translation>
    </message>
    <message>
      <source>moderately strong support</source>
      <translation>soutien modérément fort</translation>
    </message>
    <message>
      <source>strong support</source>
      <translation>soutien fort</translation>
    </message>
    <message>
      <source>very strong support</source>
      <translation>soutien très fort</translation>
    </message>
    <message>
      <source>extremely strong support</source>
      <translation>soutien extrêmement fort</translation>
    </message>
    <message>
      <source>full</source>
      <translation>entière</translation>
    </message>
    <message>
      <source>mirror</source>
      <translation>miroir</translation>
    </message>
    <message>
      <source>inside bars</source>
      <translation>sans les bandes</translation>
    </message>
    <message>
      <source>inside blur</source>
      <translation>sans les bords flous</translation>
    </message>
    <message>
      <source>moving</source>
      <translation>partie mobile</translation>
    </message>
    <message>
      <source>registered</source>
      <translation>recalée</translation>
    </message>
    <message>
      <source>registered mirror</source>
      <translation>recalée en miroir</translation>
    </message>
    <message>
      <source>inset</source>
      <translation>incrustation</translation>
    </message>
    <message>
      <source>compared</source>
      <translation>comparé</translation>
    </message>
    <message>
      <source>authenticity</source>
      <translation>authenticité</translation>
    </message>
    <message>
      <source>context</source>
      <translation>contexte</translation>
    </message>
  </context>
</TS>
