<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>app.py</name>
    <message>
      <source>A fault of the program</source>
      <translation>Défaut du programme</translation>
    </message>
    <message>
      <source>{0}. Nothing recorded was lost; please report it.</source>
      <translation>{0}. Rien de ce qui est enregistré n’est perdu ; merci de le signaler.</translation>
    </message>
  </context>
  <context>
    <name>casework.py</name>
    <message>
      <source>Close case {0}</source>
      <translation>Clore le dossier {0}</translation>
    </message>
    <message>
      <source>Reopen case {0}</source>
      <translation>Rouvrir le dossier {0}</translation>
    </message>
    <message>
      <source>Close or reopen a case</source>
      <translation>Clore ou rouvrir un dossier</translation>
    </message>
    <message>
      <source>Revise a case</source>
      <translation>Réviser un dossier</translation>
    </message>
    <message>
      <source>New case</source>
      <translation>Nouveau dossier</translation>
    </message>
    <message>
      <source>Record an entry</source>
      <translation>Enregistrer une entrée</translation>
    </message>
    <message>
      <source>Revise case {0}</source>
      <translation>Réviser le dossier {0}</translation>
    </message>
  </context>
  <context>
    <name>compare/details.py</name>
    <message>
      <source>Which copy came first, or whether something inside the picture was altered.</source>
      <translation>Quelle copie est la première, ni si quelque chose a été modifié dans l’image.</translation>
    </message>
    <message>
      <source>Same file</source>
      <translation>Même fichier</translation>
    </message>
    <message>
      <source>Same streams</source>
      <translation>Mêmes flux</translation>
    </message>
    <message>
      <source>Same decoded frames</source>
      <translation>Mêmes images décodées</translation>
    </message>
    <message>
      <source>Same footage, whole length</source>
      <translation>Mêmes images, sur toute la durée</translation>
    </message>
    <message>
      <source>Shared stretch</source>
      <translation>Passage commun</translation>
    </message>
    <message>
      <source>Same scene only</source>
      <translation>Même scène seulement</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Rien trouvé</translation>
    </message>
    <message>
      <source>How alike are the two files?</source>
      <translation>Degré de ressemblance</translation>
    </message>
    <message>
      <source>No shared stretch was found.</source>
      <translation>Aucun passage commun n’a été trouvé.</translation>
    </message>
    <message>
      <source>compared, nothing shared</source>
      <translation>comparé, rien en commun</translation>
    </message>
    <message>
      <source>not compared</source>
      <translation>non comparé</translation>
    </message>
    <message>
      <source>That there is nothing: very short, very dark or heavily changed stretches can be missed.</source>
      <translation>Qu’il n’y a rien : des passages très courts, très sombres ou fortement modifiés peuvent échapper.</translation>
    </message>
    <message>
      <source>That it was filmed at the same time, or by the same person.</source>
      <translation>Que cela a été filmé au même moment ou par la même personne.</translation>
    </message>
    <message>
      <source>How B differs from A</source>
      <translation>En quoi B diffère de A</translation>
    </message>
    <message>
      <source>How sure</source>
      <translation>Certitude</translation>
    </message>
    <message>
      <source>Does not show</source>
      <translation>Ne montre pas</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Temps</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Vitesse</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Image</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Son</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>inchangée</translation>
    </message>
    <message>
      <source>backwards</source>
      <translation>à l’envers</translation>
    </message>
    <message>
      <source>Only matches that a search has recorded can be decided on.</source>
      <translation>Seules les correspondances enregistrées par une recherche peuvent être tranchées.</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>Confirmer</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Rejeter</translation>
    </message>
    <message>
      <source>Undecided</source>
      <translation>En suspens</translation>
    </message>
    <message>
      <source>Shared stretch of {0} s</source>
      <translation>Passage commun de {0} s</translation>
    </message>
    <message>
      <source>How alike: {0}</source>
      <translation>Ressemblance : {0}</translation>
    </message>
    <message>
      <source>whole frame, not mirrored, not turned</source>
      <translation>image entière, ni inversée ni tournée</translation>
    </message>
    <message>
      <source>Laid over</source>
      <translation>Incrusté</translation>
    </message>
    <message>
      <source>Engine</source>
      <translation>Moteur</translation>
    </message>
    <message>
      <source>backwards, {0}</source>
      <translation>à l’envers, {0}</translation>
    </message>
  </context>
  <context>
    <name>compare/explained.py</name>
    <message>
      <source>Laid on roughly, by the boxes on record: the pictures were not matched exactly.</source>
      <translation>Calage approximatif, d’après les cadres au dossier : les images n’ont pas pu être calées exactement.</translation>
    </message>
    <message>
      <source>Hatched: only one of the two shows this for much of the stretch, such as a logo or a caption.</source>
      <translation>Hachuré : visible dans un seul des deux clips pendant une grande partie du passage, par exemple un logo ou un bandeau.</translation>
    </message>
    <message>
      <source>{0} corner agrees</source>
      <translation>{0} coin concorde</translation>
    </message>
    <message>
      <source>{0} corners agree</source>
      <translation>{0} points concordent</translation>
    </message>
    <message>
      <source>Cannot be told: another moment, or the pictures do not lie on one another exactly enough.</source>
      <translation>Indécidable : un autre moment, ou les images ne se superposent pas assez exactement.</translation>
    </message>
    <message>
      <source>Nothing is laid over either picture for long in this stretch.</source>
      <translation>Rien n’est incrusté durablement sur l’une ou l’autre image dans ce passage.</translation>
    </message>
    <message>
      <source>Looking for corners that agree…</source>
      <translation>Recherche de coins concordants…</translation>
    </message>
    <message>
      <source>No corners agree in the stills kept of this stretch.</source>
      <translation>Aucun coin ne concorde dans les images conservées de ce passage.</translation>
    </message>
    <message>
      <source>Looking for what was laid over…</source>
      <translation>Recherche de ce qui a été incrusté…</translation>
    </message>
  </context>
  <context>
    <name>compare/explanations.py</name>
    <message>
      <source>Match map of {0} and {1}</source>
      <translation>Carte des correspondances de {0} et {1}</translation>
    </message>
    <message>
      <source>Structure of {0} and {1}</source>
      <translation>Structure de {0} et {1}</translation>
    </message>
    <message>
      <source>Agreeing corners of {0} and {1}</source>
      <translation>Coins concordants de {0} et {1}</translation>
    </message>
    <message>
      <source>How {0} lies on {1}</source>
      <translation>Calage de {0} sur {1}</translation>
    </message>
  </context>
  <context>
    <name>compare/heads.py</name>
    <message>
      <source>nudged by {0} frame</source>
      <translation>décalé de {0} image</translation>
    </message>
    <message>
      <source>nudged by {0} frames</source>
      <translation>décalé de {0} images</translation>
    </message>
    <message>
      <source>frame {0}</source>
      <translation>image {0}</translation>
    </message>
    <message>
      <source>still</source>
      <translation>image fixe</translation>
    </message>
  </context>
  <context>
    <name>compare/match_map.py</name>
    <message>
      <source>Match map: time of A across, time of B down</source>
      <translation>Carte des correspondances : temps de A à l’horizontale, temps de B à la verticale</translation>
    </message>
    <message>
      <source>Up and down arrow keys move through the time of A.</source>
      <translation>Les flèches haut et bas parcourent le temps de A.</translation>
    </message>
    <message>
      <source>stronger: more alike</source>
      <translation>plus soutenu : plus semblable</translation>
    </message>
    <message>
      <source>dots: frames aligned</source>
      <translation>points : images alignées</translation>
    </message>
  </context>
  <context>
    <name>compare/mode_bar.py</name>
    <message>
      <source>Mirror, cut, scale and turn A as the match says, so that only real differences remain</source>
      <translation>Inverser, recadrer, redimensionner et tourner A selon la correspondance, pour ne garder que les vraies différences</translation>
    </message>
    <message>
      <source>Side by side</source>
      <translation>Côte à côte</translation>
    </message>
    <message>
      <source>Wipe</source>
      <translation>Volet</translation>
    </message>
    <message>
      <source>Blend</source>
      <translation>Fondu</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Différence</translation>
    </message>
    <message>
      <source>Blink</source>
      <translation>Alternance</translation>
    </message>
    <message>
      <source>Lay A onto B</source>
      <translation>Recaler A sur B</translation>
    </message>
    <message>
      <source>Corners</source>
      <translation>Points</translation>
    </message>
    <message>
      <source>Go to two frames of this stretch and draw the corners that agree in them</source>
      <translation>Aller à deux images de ce passage et y tracer les coins concordants</translation>
    </message>
    <message>
      <source>Overlays</source>
      <translation>Incrustations</translation>
    </message>
    <message>
      <source>Hatch what only one of the two shows: a logo, a caption, a sticker</source>
      <translation>Hachurer ce qu’une seule des deux montre : un logo, un bandeau, un autocollant</translation>
    </message>
  </context>
  <context>
    <name>compare/pair_view.py</name>
    <message>
      <source>The two pictures</source>
      <translation>Les deux images</translation>
    </message>
    <message>
      <source>A left of the edge, B right of it</source>
      <translation>A à gauche du bord, B à droite</translation>
    </message>
    <message>
      <source>{0} is shown</source>
      <translation>{0} à l’écran</translation>
    </message>
  </context>
  <context>
    <name>compare/two_files.py</name>
    <message>
      <source>The two files beside each other</source>
      <translation>Les deux fichiers côte à côte</translation>
    </message>
    <message>
      <source>Reading how the two files are built…</source>
      <translation>Lecture de la structure des deux fichiers…</translation>
    </message>
    <message>
      <source>Only what differs</source>
      <translation>Différences seulement</translation>
    </message>
    <message>
      <source>What they share</source>
      <translation>Ce qui est commun</translation>
    </message>
    <message>
      <source>The two files</source>
      <translation>Les deux fichiers</translation>
    </message>
    <message>
      <source>The two files · {0} differs</source>
      <translation>Les deux fichiers · {0} différence</translation>
    </message>
    <message>
      <source>The two files · {0} differ</source>
      <translation>Les deux fichiers · {0} différences</translation>
    </message>
  </context>
  <context>
    <name>compare/veils.py</name>
    <message>
      <source>Show graphic clips small</source>
      <translation>Montrer les clips choquants en petit</translation>
    </message>
    <message>
      <source>Show it large</source>
      <translation>Montrer en grand</translation>
    </message>
    <message>
      <source>Show it small</source>
      <translation>Montrer en petit</translation>
    </message>
  </context>
  <context>
    <name>compare/window.py</name>
    <message>
      <source>One frame back</source>
      <translation>Une image en arrière</translation>
    </message>
    <message>
      <source>One frame forward</source>
      <translation>Une image en avant</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Comparer</translation>
    </message>
    <message>
      <source>{0} + {1} frames compared, {2} with too little to see</source>
      <translation>{0} + {1} images comparées, trop peu lisibles : {2}</translation>
    </message>
    <message>
      <source>no alignment: B = A</source>
      <translation>sans alignement : B = A</translation>
    </message>
    <message>
      <source>with</source>
      <translation>avec</translation>
    </message>
    <message>
      <source>Play or pause</source>
      <translation>Lecture ou pause</translation>
    </message>
    <message>
      <source>Match map · time of A across, time of B down</source>
      <translation>Carte des correspondances · A à l’horizontale, B à la verticale</translation>
    </message>
    <message>
      <source>{0} + {1} frames compared</source>
      <translation>{0} + {1} images comparées</translation>
    </message>
    <message>
      <source>silent: B runs at another speed here</source>
      <translation>muet : B défile ici à une autre vitesse</translation>
    </message>
    <message>
      <source>{0} with {1}</source>
      <translation>{0} avec {1}</translation>
    </message>
    <message>
      <source>outside the stretch</source>
      <translation>hors du passage</translation>
    </message>
    <message>
      <source>views {0}</source>
      <translation>vues {0}</translation>
    </message>
    <message>
      <source>{0} holds sound only.</source>
      <translation>{0} ne contient que du son.</translation>
    </message>
  </context>
  <context>
    <name>deciding.py</name>
    <message>
      <source>Decide on a match</source>
      <translation>Trancher une correspondance</translation>
    </message>
    <message>
      <source>Decide on {0} matches</source>
      <translation>Décider de {0} correspondances</translation>
    </message>
    <message>
      <source>Record a decision</source>
      <translation>Enregistrer une décision</translation>
    </message>
  </context>
  <context>
    <name>desk/adjust_card.py</name>
    <message>
      <source>Here</source>
      <translation>Ici</translation>
    </message>
    <message>
      <source>{0}: do it earlier</source>
      <translation>{0} : appliquer plus tôt</translation>
    </message>
    <message>
      <source>{0}: do it later</source>
      <translation>{0} : appliquer plus tard</translation>
    </message>
    <message>
      <source>{0}: take it out</source>
      <translation>{0} : retirer</translation>
    </message>
    <message>
      <source>The timestamp of the frame on screen</source>
      <translation>L’horodatage de l’image à l’écran</translation>
    </message>
  </context>
  <context>
    <name>desk/adjust_panel.py</name>
    <message>
      <source>Add a step</source>
      <translation>Ajouter une étape</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Réinitialiser</translation>
    </message>
    <message>
      <source>Export this frame…</source>
      <translation>Exporter cette image…</translation>
    </message>
    <message>
      <source>The frame is shown as decoded. Steps change what is seen here and exported, never the evidence.</source>
      <translation>L’image est montrée telle que décodée. Les étapes changent ce qui est vu ici et exporté, jamais la pièce elle-même.</translation>
    </message>
    <message>
      <source>Show the frame as decoded</source>
      <translation>Montrer l’image telle que décodée</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Adjust the view</source>
      <translation>Ajuster la vue</translation>
    </message>
  </context>
  <context>
    <name>desk/arrivals.py</name>
    <message>
      <source>Show it ({0})</source>
      <translation>L’afficher ({0})</translation>
    </message>
    <message>
      <source>Nothing came in since the workspace was opened.</source>
      <translation>Rien n’a été versé depuis l’ouverture de l’espace de travail.</translation>
    </message>
    <message>
      <source>{0} came in.</source>
      <translation>{0} est versé.</translation>
    </message>
  </context>
  <context>
    <name>desk/case_commands.py</name>
    <message>
      <source>Add files to the case</source>
      <translation>Verser des fichiers au dossier</translation>
    </message>
    <message>
      <source>Choose a clip on the left first.</source>
      <translation>Choisissez d’abord un clip à gauche.</translation>
    </message>
    <message>
      <source>Choose two clips on the left first.</source>
      <translation>Choisissez d’abord deux clips à gauche.</translation>
    </message>
  </context>
  <context>
    <name>desk/case_page.py</name>
    <message>
      <source>No clips yet. Drop clips, stills or folders here, or add files above.</source>
      <translation>Aucun clip pour l’instant. Déposez ici des clips, des images fixes ou des dossiers, ou versez des fichiers ci-dessus.</translation>
    </message>
    <message>
      <source>Clips</source>
      <translation>Clips</translation>
    </message>
    <message>
      <source>Clips of the case</source>
      <translation>Clips du dossier</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>Verser des fichiers…</translation>
    </message>
    <message>
      <source>Revise…</source>
      <translation>Réviser…</translation>
    </message>
    <message>
      <source>Close the case</source>
      <translation>Clore le dossier</translation>
    </message>
    <message>
      <source>Reopen the case</source>
      <translation>Rouvrir le dossier</translation>
    </message>
    <message>
      <source>Closed {0}</source>
      <translation>Clos le {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/clip_list.py</name>
    <message>
      <source>Filter cases and clips</source>
      <translation>Filtrer dossiers et clips</translation>
    </message>
    <message>
      <source>Cases and clips</source>
      <translation>Dossiers et clips</translation>
    </message>
    <message>
      <source>On a case the left arrow folds, the right arrow unfolds its clips.</source>
      <translation>Sur un dossier, la flèche gauche replie ses clips, la flèche droite les déplie.</translation>
    </message>
    <message>
      <source>Order of the clips</source>
      <translation>Ordre des clips</translation>
    </message>
    <message>
      <source>In order of intake</source>
      <translation>Par ordre de versement</translation>
    </message>
    <message>
      <source>By name</source>
      <translation>Par nom</translation>
    </message>
    <message>
      <source>By duration</source>
      <translation>Par durée</translation>
    </message>
    <message>
      <source>Add files to the case…</source>
      <translation>Verser des fichiers au dossier…</translation>
    </message>
    <message>
      <source>Graphic no longer…</source>
      <translation>N’est plus choquant…</translation>
    </message>
    <message>
      <source>Mark as graphic</source>
      <translation>Signaler comme choquant</translation>
    </message>
    <message>
      <source>Mark as confidential…</source>
      <translation>Signaler comme confidentiel…</translation>
    </message>
    <message>
      <source>Confidential no longer…</source>
      <translation>N’est plus confidentiel…</translation>
    </message>
    <message>
      <source>Cases</source>
      <translation>Dossiers</translation>
    </message>
    <message>
      <source>Compare the two</source>
      <translation>Comparer les deux</translation>
    </message>
    <message>
      <source>Search for its footage</source>
      <translation>Rechercher ses images ailleurs</translation>
    </message>
    <message>
      <source>New case…</source>
      <translation>Nouveau dossier…</translation>
    </message>
  </context>
  <context>
    <name>desk/clip_work.py</name>
    <message>
      <source>No keyframe was found: every frame is black, blank or unreadable.</source>
      <translation>Aucune image clé : toutes les images sont noires, vides ou illisibles.</translation>
    </message>
    <message>
      <source>Looking for keyframes…</source>
      <translation>Recherche des images clés…</translation>
    </message>
    <message>
      <source>A still is its own keyframe.</source>
      <translation>Une image fixe est sa propre image clé.</translation>
    </message>
    <message>
      <source>Small pictures of {0}</source>
      <translation>Vignettes de {0}</translation>
    </message>
    <message>
      <source>Filmstrip of {0}</source>
      <translation>Pellicule de {0}</translation>
    </message>
    <message>
      <source>Keyframe at {0}, pts {1}, {2}</source>
      <translation>Image clé à {0}, PTS {1}, {2}</translation>
    </message>
  </context>
  <context>
    <name>desk/clocks_part.py</name>
    <message>
      <source>Record</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Change and record…</source>
      <translation>Modifier et enregistrer…</translation>
    </message>
    <message>
      <source>Set aside…</source>
      <translation>Écarter…</translation>
    </message>
    <message>
      <source>Show what more clips tell</source>
      <translation>Montrer ce que disent d’autres clips</translation>
    </message>
    <message>
      <source>Time axis</source>
      <translation>Axe du temps</translation>
    </message>
    <message>
      <source>{0} of {1} are drawn; the table has all.</source>
      <translation>{0} sur {1} sont dessinées ; le tableau les a toutes.</translation>
    </message>
    <message>
      <source>Clocks</source>
      <translation>Horloges</translation>
    </message>
    <message>
      <source>proposed, not on record</source>
      <translation>proposée, pas au registre</translation>
    </message>
    <message>
      <source>this clip</source>
      <translation>ce clip</translation>
    </message>
    <message>
      <source>Enter, in the table</source>
      <translation>Entrée, dans le tableau</translation>
    </message>
    <message>
      <source>Delete, in the table</source>
      <translation>Suppr, dans le tableau</translation>
    </message>
    <message>
      <source>More than can be drawn: the table has all that tells a time.</source>
      <translation>Trop pour un dessin : le tableau a tout ce qui dit une heure.</translation>
    </message>
    <message>
      <source>Settle…</source>
      <translation>Trancher…</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Quoi</translation>
    </message>
    <message>
      <source>It says</source>
      <translation>Elle dit</translation>
    </message>
    <message>
      <source>UTC</source>
      <translation>UTC</translation>
    </message>
    <message>
      <source>Zone</source>
      <translation>Fuseau</translation>
    </message>
    <message>
      <source>Error allowed</source>
      <translation>Erreur admise</translation>
    </message>
    <message>
      <source>Read from</source>
      <translation>Lue dans</translation>
    </message>
    <message>
      <source>About</source>
      <translation>Au sujet de</translation>
    </message>
    <message>
      <source>Nothing on record says when.</source>
      <translation>Rien dans le dossier ne dit quand.</translation>
    </message>
    <message>
      <source>{0} more contradictions: settle these first.</source>
      <translation>{0} autres contradictions : tranchez d’abord celles-ci.</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>sans indication</translation>
    </message>
  </context>
  <context>
    <name>desk/commands.py</name>
    <message>
      <source>No match is chosen. {0} shows them, {0} again leads to the first.</source>
      <translation>Aucune correspondance n’est choisie. {0} les montre, {0} de nouveau mène à la première.</translation>
    </message>
    <message>
      <source>Search all clips for one another</source>
      <translation>Rechercher chaque clip dans tous les autres</translation>
    </message>
    <message>
      <source>Export report…</source>
      <translation>Exporter le rapport…</translation>
    </message>
    <message>
      <source>Hand over…</source>
      <translation>Remettre…</translation>
    </message>
    <message>
      <source>Bring in…</source>
      <translation>Recevoir…</translation>
    </message>
    <message>
      <source>Marked when it was entered</source>
      <translation>Signalé lors de la saisie</translation>
    </message>
  </context>
  <context>
    <name>desk/confidential.py</name>
    <message>
      <source>Public versions of the report leave it out: {0} ({1}, {2})</source>
      <translation>Absent des versions publiques du rapport : {0} ({1}, {2})</translation>
    </message>
    <message>
      <source>Change what is confidential…</source>
      <translation>Modifier ce qui est confidentiel…</translation>
    </message>
    <message>
      <source>confidential</source>
      <translation>confidentiel</translation>
    </message>
    <message>
      <source>account or programme</source>
      <translation>compte ou émission</translation>
    </message>
    <message>
      <source>who acquired it</source>
      <translation>qui l’a acquis</translation>
    </message>
    <message>
      <source>how it was acquired</source>
      <translation>mode d’acquisition</translation>
    </message>
    <message>
      <source>address it was acquired from</source>
      <translation>adresse d’acquisition</translation>
    </message>
    <message>
      <source>what else would explain it</source>
      <translation>autre explication</translation>
    </message>
    <message>
      <source>archived copy</source>
      <translation>copie archivée</translation>
    </message>
    <message>
      <source>assumption</source>
      <translation>hypothèse retenue</translation>
    </message>
    <message>
      <source>author</source>
      <translation>auteur</translation>
    </message>
    <message>
      <source>citation</source>
      <translation>référence</translation>
    </message>
    <message>
      <source>who says so</source>
      <translation>qui l’affirme</translation>
    </message>
    <message>
      <source>description</source>
      <translation>descriptif</translation>
    </message>
    <message>
      <source>what stays open</source>
      <translation>ce qui reste ouvert</translation>
    </message>
    <message>
      <source>evidence</source>
      <translation>éléments</translation>
    </message>
    <message>
      <source>what it cannot show</source>
      <translation>limites</translation>
    </message>
    <message>
      <source>name</source>
      <translation>nom</translation>
    </message>
    <message>
      <source>platform</source>
      <translation>plateforme</translation>
    </message>
    <message>
      <source>reason</source>
      <translation>raison</translation>
    </message>
    <message>
      <source>reasons</source>
      <translation>raisons</translation>
    </message>
    <message>
      <source>source</source>
      <translation>source</translation>
    </message>
    <message>
      <source>text</source>
      <translation>texte</translation>
    </message>
    <message>
      <source>third party</source>
      <translation>tiers</translation>
    </message>
    <message>
      <source>tool</source>
      <translation>outil</translation>
    </message>
    <message>
      <source>what was done</source>
      <translation>traitement</translation>
    </message>
    <message>
      <source>address</source>
      <translation>adresse</translation>
    </message>
    <message>
      <source>who it is attributed to</source>
      <translation>à qui c’est attribué</translation>
    </message>
    <message>
      <source>confidential: {0} parts</source>
      <translation>confidentiel : {0} parties</translation>
    </message>
    <message>
      <source>confidential: {0}</source>
      <translation>confidentiel : {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/confidential_commands.py</name>
    <message>
      <source>Take the mark off</source>
      <translation>Retirer le signalement</translation>
    </message>
    <message>
      <source>Mark as confidential</source>
      <translation>Signaler comme confidentiel</translation>
    </message>
    <message>
      <source>Public versions of the report leave it out, with all that hangs on it.</source>
      <translation>Les versions publiques du rapport l’omettent, avec tout ce qui en dépend.</translation>
    </message>
    <message>
      <source>Confidential no longer</source>
      <translation>N’est plus confidentiel</translation>
    </message>
    <message>
      <source>Public versions of the report show it again. The reason stays on record.</source>
      <translation>Les versions publiques du rapport le montrent de nouveau. La raison reste au dossier.</translation>
    </message>
    <message>
      <source>The whole entry</source>
      <translation>L’entrée entière</translation>
    </message>
    <message>
      <source>What is confidential</source>
      <translation>Ce qui est confidentiel</translation>
    </message>
    <message>
      <source>No longer: {0}</source>
      <translation>Lever : {0}</translation>
    </message>
    <message>
      <source>Only: {0}</source>
      <translation>Seulement : {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/decision_bar.py</name>
    <message>
      <source>Choose all matches</source>
      <translation>Choisir toutes les correspondances</translation>
    </message>
    <message>
      <source>Confirm the chosen matches</source>
      <translation>Confirmer les correspondances choisies</translation>
    </message>
    <message>
      <source>Reject the chosen matches</source>
      <translation>Rejeter les correspondances choisies</translation>
    </message>
    <message>
      <source>Leave the chosen matches undecided</source>
      <translation>Laisser en suspens les correspondances choisies</translation>
    </message>
    <message>
      <source>{0} of {1} chosen</source>
      <translation>{0} sur {1} choisies</translation>
    </message>
    <message>
      <source>All {0}</source>
      <translation>Toutes ({0})</translation>
    </message>
  </context>
  <context>
    <name>desk/desk.py</name>
    <message>
      <source>Not taken in: {0}</source>
      <translation>Non versé : {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/exchange_commands.py</name>
    <message>
      <source>Show in folder</source>
      <translation>Ouvrir le répertoire</translation>
    </message>
  </context>
  <context>
    <name>desk/facts_panel.py</name>
    <message>
      <source>The container box by box, traces of programs and platforms, content credentials (C2PA): that nothing is said of them here shows nothing.</source>
      <translation>Le conteneur boîte par boîte, les traces de programmes et de plateformes, les attestations de contenu (C2PA) : que rien n’en soit dit ici ne montre rien.</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Question</translation>
    </message>
    <message>
      <source>Case</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>Remarks</source>
      <translation>Remarques</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <source>Digests</source>
      <translation>Empreintes</translation>
    </message>
    <message>
      <source>Copy digests</source>
      <translation>Copier les empreintes</translation>
    </message>
    <message>
      <source>Acquired</source>
      <translation>Acquisition</translation>
    </message>
    <message>
      <source>Not examined</source>
      <translation>Non examiné</translation>
    </message>
    <message>
      <source>Video</source>
      <translation>Vidéo</translation>
    </message>
    <message>
      <source>Still picture</source>
      <translation>Image fixe</translation>
    </message>
    <message>
      <source>Container</source>
      <translation>Conteneur</translation>
    </message>
    <message>
      <source>Codec</source>
      <translation>Codec</translation>
    </message>
    <message>
      <source>What is known</source>
      <translation>Ce que l’on sait</translation>
    </message>
    <message>
      <source>Frames in time</source>
      <translation>Images dans le temps</translation>
    </message>
    <message>
      <source>Left out in looking for keyframes</source>
      <translation>Écarté dans la recherche d’images clés</translation>
    </message>
    <message>
      <source>Tags, as the file says</source>
      <translation>Métadonnées, selon le fichier</translation>
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
      <source>Coded</source>
      <translation>Codée en</translation>
    </message>
    <message>
      <source>Time base</source>
      <translation>Base de temps</translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation>Pixels</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Couleur</translation>
    </message>
    <message>
      <source>{0} channel</source>
      <translation>{0} canal</translation>
    </message>
    <message>
      <source>{0} channels</source>
      <translation>{0} canaux</translation>
    </message>
    <message>
      <source>Sampling</source>
      <translation>Fréquence</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Par</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Comment</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Quand</translation>
    </message>
    <message>
      <source>Copy kept at</source>
      <translation>Copie conservée</translation>
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
      <source>Opened</source>
      <translation>Ouvert le</translation>
    </message>
    <message>
      <source>Stand-in: drawn by this program in place of footage that cannot be distributed.</source>
      <translation>Substitut : dessiné par ce programme à la place d’images qui ne peuvent être diffusées.</translation>
    </message>
    <message>
      <source>Duration</source>
      <translation>Durée</translation>
    </message>
    <message>
      <source>Displayed</source>
      <translation>Affichée en</translation>
    </message>
    <message>
      <source>Read by</source>
      <translation>Lu par</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>Cadence</translation>
    </message>
    <message>
      <source>Turned by</source>
      <translation>Tournée de</translation>
    </message>
    <message>
      <source>Bit rate</source>
      <translation>Débit</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Lien</translation>
    </message>
    <message>
      <source>Nothing chosen</source>
      <translation>Aucune sélection</translation>
    </message>
    <message>
      <source>Choose a case or a clip on the left.</source>
      <translation>Choisissez un dossier ou un clip à gauche.</translation>
    </message>
    <message>
      <source>{0} frames a second, as declared</source>
      <translation>{0} images par seconde, selon le fichier</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Clos le</translation>
    </message>
  </context>
  <context>
    <name>desk/first_few.py</name>
    <message>
      <source>Show more evidence</source>
      <translation>Afficher plus d’éléments</translation>
    </message>
    <message>
      <source>Show {0} more</source>
      <translation>Afficher {0} de plus</translation>
    </message>
  </context>
  <context>
    <name>desk/inspector.py</name>
    <message>
      <source>Questions about what is chosen</source>
      <translation>Questions sur la sélection</translation>
    </message>
    <message>
      <source>What is it?</source>
      <translation>Qu’est-ce ?</translation>
    </message>
    <message>
      <source>Seen before?</source>
      <translation>Déjà vu ?</translation>
    </message>
    <message>
      <source>From where?</source>
      <translation>D’où ?</translation>
    </message>
    <message>
      <source>Genuine?</source>
      <translation>Authentique ?</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Journal</translation>
    </message>
  </context>
  <context>
    <name>desk/jobs_pane.py</name>
    <message>
      <source>waiting</source>
      <translation>en attente</translation>
    </message>
    <message>
      <source>done</source>
      <translation>terminé</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>annulé</translation>
    </message>
    <message>
      <source>done in {0} s</source>
      <translation>terminé en {0} s</translation>
    </message>
    <message>
      <source>done in less than {0} s</source>
      <translation>terminé en moins de {0} s</translation>
    </message>
    <message>
      <source>{0} files/s</source>
      <translation>{0} fichiers/s</translation>
    </message>
    <message>
      <source>{0} files/min</source>
      <translation>{0} fichiers/min</translation>
    </message>
    <message>
      <source>{0} clips/s</source>
      <translation>{0} clips/s</translation>
    </message>
    <message>
      <source>{0} clips/min</source>
      <translation>{0} clips/min</translation>
    </message>
    <message>
      <source>{0} MB/s</source>
      <translation>{0} Mo/s</translation>
    </message>
    <message>
      <source>{0} MB/min</source>
      <translation>{0} Mo/min</translation>
    </message>
    <message>
      <source>Jobs</source>
      <translation>Tâches</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Réessayer</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copier</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Vider</translation>
    </message>
    <message>
      <source>Take what is over out of the list</source>
      <translation>Retirer de la liste ce qui est terminé</translation>
    </message>
    <message>
      <source>Hide the list of jobs</source>
      <translation>Masquer la liste des tâches</translation>
    </message>
    <message>
      <source>{0} left</source>
      <translation>encore {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/judging_commands.py</name>
    <message>
      <source>Set aside</source>
      <translation>Écarter</translation>
    </message>
    <message>
      <source>Set aside: {0}</source>
      <translation>Écarter : {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/judging_part.py</name>
    <message>
      <source>For</source>
      <translation>Pour</translation>
    </message>
    <message>
      <source>Against</source>
      <translation>Contre</translation>
    </message>
    <message>
      <source>Weigh evidence…</source>
      <translation>Peser un élément…</translation>
    </message>
    <message>
      <source>Supported</source>
      <translation>Étayé</translation>
    </message>
    <message>
      <source>Contradicted</source>
      <translation>Contredit</translation>
    </message>
    <message>
      <source>Neither way</source>
      <translation>Ni pour ni contre</translation>
    </message>
    <message>
      <source>Speaks for</source>
      <translation>Plaide pour</translation>
    </message>
    <message>
      <source>Speaks against</source>
      <translation>Plaide contre</translation>
    </message>
    <message>
      <source>Neither for nor against</source>
      <translation>Ni pour ni contre</translation>
    </message>
    <message>
      <source>Cited: {0} · {1} confidence</source>
      <translation>Cité : {0} · confiance {1}</translation>
    </message>
    <message>
      <source>not looked at</source>
      <translation>non examiné</translation>
    </message>
    <message>
      <source>Neither</source>
      <translation>Ni l’un ni l’autre</translation>
    </message>
    <message>
      <source>nothing yet</source>
      <translation>rien pour l’instant</translation>
    </message>
    <message>
      <source>Judge {0}</source>
      <translation>Évaluer : {0}</translation>
    </message>
    <message>
      <source>Of the case as a whole</source>
      <translation>Pour l’ensemble du dossier</translation>
    </message>
    <message>
      <source>Said by {0}</source>
      <translation>Selon {0}</translation>
    </message>
    <message>
      <source>Otherwise explained: {0}</source>
      <translation>Autre explication : {0}</translation>
    </message>
    <message>
      <source>{0} more are beside the hypotheses and claims.</source>
      <translation>{0} de plus figurent auprès des hypothèses et des allégations.</translation>
    </message>
  </context>
  <context>
    <name>desk/keyframe_strip.py</name>
    <message>
      <source>Keyframes</source>
      <translation>Images clés</translation>
    </message>
  </context>
  <context>
    <name>desk/lane_stack.py</name>
    <message>
      <source>Matches</source>
      <translation>Correspond.</translation>
    </message>
    <message>
      <source>Size and type of each frame’s packet: I red, P blue, B green.</source>
      <translation>Taille et type du paquet de chaque image : I en rouge, P en bleu, B en vert.</translation>
    </message>
    <message>
      <source>Double-click the lane to turn the waveform into a spectrogram (0 to 8 kHz) and back.</source>
      <translation>Double-cliquez sur la piste pour passer de la forme d’onde au spectrogramme (0 à 8 kHz) et inversement.</translation>
    </message>
    <message>
      <source>The strongest {0} of {1} matches. The others are listed under “Seen before?”.</source>
      <translation>Les {0} correspondances les plus fortes sur {1}. Les autres sont listées sous « Déjà vu ? ».</translation>
    </message>
    <message>
      <source>{0}, key frame</source>
      <translation>{0}, image clé du flux</translation>
    </message>
    <message>
      <source>Frames</source>
      <translation>Images</translation>
    </message>
    <message>
      <source>Shots</source>
      <translation>Plans</translation>
    </message>
    <message>
      <source>Packets</source>
      <translation>Paquets</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>Repères</translation>
    </message>
    <message>
      <source>{0} bytes</source>
      <translation>{0} octets</translation>
    </message>
    <message>
      <source>Shared: {0}</source>
      <translation>Commun : {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/log_panel.py</name>
    <message>
      <source>Custody chain not checked yet</source>
      <translation>Chaîne de conservation pas encore vérifiée</translation>
    </message>
    <message>
      <source>Custody log</source>
      <translation>Journal de conservation</translation>
    </message>
    <message>
      <source>Custody chain whole: {0} event in all, this case’s below</source>
      <translation>Chaîne de conservation intacte : {0} événement en tout, ceux du dossier ci-dessous</translation>
    </message>
    <message>
      <source>Custody chain whole: {0} events in all, this case’s below</source>
      <translation>Chaîne de conservation intacte : {0} événements en tout, ceux du dossier ci-dessous</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>oui</translation>
    </message>
    <message>
      <source>no</source>
      <translation>non</translation>
    </message>
    <message>
      <source>Check now</source>
      <translation>Vérifier</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Événement</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Qui</translation>
    </message>
    <message>
      <source>Digest</source>
      <translation>Empreinte</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Précédente</translation>
    </message>
    <message>
      <source>Custody chain whole: {0} event</source>
      <translation>Chaîne de conservation intacte : {0} événement</translation>
    </message>
    <message>
      <source>Custody chain whole: {0} events</source>
      <translation>Chaîne de conservation intacte : {0} événements</translation>
    </message>
    <message>
      <source>Custody chain broken: {0}</source>
      <translation>Chaîne de conservation rompue : {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/looking_commands.py</name>
    <message>
      <source>Not graphic after all</source>
      <translation>Finalement pas choquant</translation>
    </message>
  </context>
  <context>
    <name>desk/loupe.py</name>
    <message>
      <source>view</source>
      <translation>vue</translation>
    </message>
    <message>
      <source>RGB</source>
      <translation>RVB</translation>
    </message>
  </context>
  <context>
    <name>desk/mark_import.py</name>
    <message>
      <source>Bring in annotations</source>
      <translation>Importer des annotations</translation>
    </message>
    <message>
      <source>Taking annotations back</source>
      <translation>Retrait des annotations</translation>
    </message>
    <message>
      <source>Bringing annotations in again</source>
      <translation>Nouvel import des annotations</translation>
    </message>
  </context>
  <context>
    <name>desk/marking_commands.py</name>
    <message>
      <source>Delete this mark</source>
      <translation>Supprimer ce repère</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
    <message>
      <source>Undone: {0}</source>
      <translation>Annulé : {0}</translation>
    </message>
    <message>
      <source>Done again: {0}</source>
      <translation>Rétabli : {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/marks.py</name>
    <message>
      <source>Mark</source>
      <translation>Repère</translation>
    </message>
    <message>
      <source>Delete a mark</source>
      <translation>Supprimer un repère</translation>
    </message>
    <message>
      <source>Record a mark</source>
      <translation>Enregistrer un repère</translation>
    </message>
    <message>
      <source>Revise a mark</source>
      <translation>Réviser un repère</translation>
    </message>
    <message>
      <source>Withdraw a mark</source>
      <translation>Retirer un repère</translation>
    </message>
    <message>
      <source>Change a mark</source>
      <translation>Modifier un repère</translation>
    </message>
    <message>
      <source>Marks of {0}</source>
      <translation>Repères de {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/marks_overlay.py</name>
    <message>
      <source>Click the corners, or go there by arrows and set each with Space. Esc leaves.</source>
      <translation>Cliquez les sommets, ou allez-y avec les flèches et posez chacun avec Espace. Échap quitte.</translation>
    </message>
    <message>
      <source>Marks on the picture</source>
      <translation>Repères sur l’image</translation>
    </message>
    <message>
      <source>Not marked at this frame. Drag it to where it is now, and it follows.</source>
      <translation>Non repéré sur cette image. Faites-le glisser là où il est maintenant, et il suit.</translation>
    </message>
    <message>
      <source>Drag a box. Enter draws one in the middle, Esc leaves.</source>
      <translation>Tracez un cadre. Entrée en trace un au milieu, Échap quitte.</translation>
    </message>
    <message>
      <source>Enter or a double click closes, Backspace takes one back, Esc leaves.</source>
      <translation>Entrée ou double-clic ferme le tracé, Retour arrière en retire un sommet, Échap quitte.</translation>
    </message>
    <message>
      <source>There are more marks at this frame than are drawn: the list has all.</source>
      <translation>Cette image porte plus de repères qu’il n’en est dessiné : la liste les donne tous.</translation>
    </message>
  </context>
  <context>
    <name>desk/marks_panel.py</name>
    <message>
      <source>Hold for the range of the timeline. {0} and {1} set where it begins and ends.</source>
      <translation>Valoir pour la plage de la ligne de temps. {0} et {1} fixent son début et sa fin.</translation>
    </message>
    <message>
      <source>frame</source>
      <translation>image</translation>
    </message>
    <message>
      <source>Marks on this clip</source>
      <translation>Repères sur ce clip</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Étiquette</translation>
    </message>
    <message>
      <source>Tag: child, face, vehicle…</source>
      <translation>Étiquette : enfant, visage, véhicule…</translation>
    </message>
    <message>
      <source>A word to find it by; several are divided by commas</source>
      <translation>Un mot pour le retrouver ; séparez-en plusieurs par des virgules</translation>
    </message>
    <message>
      <source>Text of the mark</source>
      <translation>Texte du repère</translation>
    </message>
    <message>
      <source>What is seen there</source>
      <translation>Ce que l’on y voit</translation>
    </message>
    <message>
      <source>Blur in exports and reports</source>
      <translation>Flouter dans les exports et rapports</translation>
    </message>
    <message>
      <source>From here</source>
      <translation>À partir d’ici</translation>
    </message>
    <message>
      <source>To here</source>
      <translation>Jusqu’ici</translation>
    </message>
    <message>
      <source>Range</source>
      <translation>Plage</translation>
    </message>
    <message>
      <source>Delete this mark (Del)</source>
      <translation>Supprimer ce repère (Suppr)</translation>
    </message>
    <message>
      <source>None yet. Draw a box with {0}, or mark the frame or range with {1}.</source>
      <translation>Aucun pour l’instant. Tracez un cadre avec {0}, ou marquez l’image ou la plage avec {1}.</translation>
    </message>
    <message>
      <source>Draw a box</source>
      <translation>Tracer un cadre</translation>
    </message>
    <message>
      <source>Draw a polygon</source>
      <translation>Tracer un polygone</translation>
    </message>
    <message>
      <source>Mark this frame, or the range</source>
      <translation>Marquer cette image ou la plage</translation>
    </message>
    <message>
      <source>box</source>
      <translation>cadre</translation>
    </message>
    <message>
      <source>Choose a clip on the left.</source>
      <translation>Choisissez un clip à gauche.</translation>
    </message>
    <message>
      <source>track, {0} keyframes</source>
      <translation>suivi, {0} images clés</translation>
    </message>
    <message>
      <source>polygon</source>
      <translation>polygone</translation>
    </message>
    <message>
      <source>Undo: {0}</source>
      <translation>Annuler : {0}</translation>
    </message>
    <message>
      <source>Redo: {0}</source>
      <translation>Rétablir : {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/match_card.py</name>
    <message>
      <source>Compare…</source>
      <translation>Comparer…</translation>
    </message>
    <message>
      <source>in this case</source>
      <translation>dans ce dossier</translation>
    </message>
    <message>
      <source>Choose the match with {0}</source>
      <translation>Choisir la correspondance avec {0}</translation>
    </message>
    <message>
      <source>Match with {0}</source>
      <translation>Correspondance avec {0}</translation>
    </message>
    <message>
      <source>in case {0}</source>
      <translation>dans le dossier {0}</translation>
    </message>
    <message>
      <source>and {0} more stretch.</source>
      <translation>et {0} autre passage.</translation>
    </message>
    <message>
      <source>and {0} more stretches.</source>
      <translation>et {0} autres passages.</translation>
    </message>
    <message>
      <source>{0} the match with {1}</source>
      <translation>{0} : correspondance avec {1}</translation>
    </message>
    <message>
      <source>Confirmed by {0}</source>
      <translation>Confirmé par {0}</translation>
    </message>
    <message>
      <source>Rejected by {0}</source>
      <translation>Rejeté par {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/matches_panel.py</name>
    <message>
      <source>Nothing to review</source>
      <translation>Rien à examiner</translation>
    </message>
    <message>
      <source>Every match that was found is confirmed or rejected. Choose a clip to see all of its matches.</source>
      <translation>Toutes les correspondances trouvées sont confirmées ou rejetées. Choisissez un clip pour voir les siennes.</translation>
    </message>
    <message>
      <source>in cases {0} and {1}</source>
      <translation>dans les dossiers {0} et {1}</translation>
    </message>
    <message>
      <source>Choose a clip to see where else its footage appears.</source>
      <translation>Choisissez un clip pour voir où ses images apparaissent ailleurs.</translation>
    </message>
    <message>
      <source>both in case {0}</source>
      <translation>tous deux dans le dossier {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/notes_panel.py</name>
    <message>
      <source>Write a note…</source>
      <translation>Écrivez une note…</translation>
    </message>
    <message>
      <source>Text of the note</source>
      <translation>Texte de la note</translation>
    </message>
    <message>
      <source>Save note</source>
      <translation>Enregistrer la note</translation>
    </message>
    <message>
      <source>New note</source>
      <translation>Nouvelle note</translation>
    </message>
    <message>
      <source>Filter notes</source>
      <translation>Filtrer les notes</translation>
    </message>
    <message>
      <source>On this clip</source>
      <translation>Sur ce clip</translation>
    </message>
    <message>
      <source>On the case</source>
      <translation>Sur le dossier</translation>
    </message>
    <message>
      <source>On its clips</source>
      <translation>Sur ses clips</translation>
    </message>
    <message>
      <source>Revise this note</source>
      <translation>Réviser cette note</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Ctrl+Entrée</translation>
    </message>
    <message>
      <source>Go to the frame of the note</source>
      <translation>Aller à l’image de la note</translation>
    </message>
    <message>
      <source>At this frame</source>
      <translation>À cette image</translation>
    </message>
    <message>
      <source>No note holds these words.</source>
      <translation>Aucune note ne contient ces mots.</translation>
    </message>
    <message>
      <source>None yet.</source>
      <translation>Aucune pour l’instant.</translation>
    </message>
    <message>
      <source>Revise note</source>
      <translation>Réviser la note</translation>
    </message>
    <message>
      <source>wording {0}</source>
      <translation>version {0}</translation>
    </message>
    <message>
      <source>At this frame, {0}</source>
      <translation>À cette image, {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/odd_words.py</name>
    <message>
      <source>Crossed: damaged, could not be decoded or only in part.</source>
      <translation>Croisillons : endommagé, non décodé ou en partie seulement.</translation>
    </message>
    <message>
      <source>Hatched: a gap, one frame stands for long.</source>
      <translation>Hachures : un trou, une image reste longtemps.</translation>
    </message>
    <message>
      <source>Line on top: frames last longer or shorter than usual.</source>
      <translation>Trait en haut : des images durent plus ou moins que d’ordinaire.</translation>
    </message>
    <message>
      <source>Triangle: the frame before again, byte for byte.</source>
      <translation>Triangle : l’image précédente de nouveau, à l’octet près.</translation>
    </message>
    <message>
      <source>Square: a further frame that has no time of its own.</source>
      <translation>Carré : une image de plus, sans instant propre.</translation>
    </message>
    <message>
      <source>damaged: could not be decoded, or only in part</source>
      <translation>endommagé : non décodé, ou en partie seulement</translation>
    </message>
    <message>
      <source>the frame before again, byte for byte</source>
      <translation>l’image précédente de nouveau, à l’octet près</translation>
    </message>
    <message>
      <source>a further frame here has no time of its own</source>
      <translation>une image de plus ici, sans instant propre</translation>
    </message>
    <message>
      <source>lasts {0} ms, usually {1} ms</source>
      <translation>dure {0} ms, d’ordinaire {1} ms</translation>
    </message>
    <message>
      <source>{0} damaged stretch</source>
      <translation>{0} passage endommagé</translation>
    </message>
    <message>
      <source>{0} damaged stretches</source>
      <translation>{0} passages endommagés</translation>
    </message>
    <message>
      <source>{0} gap</source>
      <translation>{0} trou</translation>
    </message>
    <message>
      <source>{0} gaps</source>
      <translation>{0} trous</translation>
    </message>
    <message>
      <source>{0} stretch off the usual rate</source>
      <translation>{0} passage hors de la cadence ordinaire</translation>
    </message>
    <message>
      <source>{0} stretches off the usual rate</source>
      <translation>{0} passages hors de la cadence ordinaire</translation>
    </message>
    <message>
      <source>{0} stretch of repeated frames</source>
      <translation>{0} passage d’images répétées</translation>
    </message>
    <message>
      <source>{0} stretches of repeated frames</source>
      <translation>{0} passages d’images répétées</translation>
    </message>
    <message>
      <source>{0} place with frames without a time</source>
      <translation>{0} endroit avec des images sans instant</translation>
    </message>
    <message>
      <source>{0} places with frames without a time</source>
      <translation>{0} endroits avec des images sans instant</translation>
    </message>
    <message>
      <source>gap: {0}</source>
      <translation>trou : {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/overflow.py</name>
    <message>
      <source>More controls</source>
      <translation>Autres commandes</translation>
    </message>
  </context>
  <context>
    <name>desk/readers_card.py</name>
    <message>
      <source>with context</source>
      <translation>avec contexte</translation>
    </message>
    <message>
      <source>without context</source>
      <translation>sans contexte</translation>
    </message>
    <message>
      <source>The case as a whole</source>
      <translation>L’ensemble du dossier</translation>
    </message>
    <message>
      <source>not judged</source>
      <translation>non jugé</translation>
    </message>
    <message>
      <source>Given out {0} by {1}, {2}</source>
      <translation>Remis le {0} par {1}, {2}</translation>
    </message>
    <message>
      <source>{0}: answered by {1}, brought in {2}</source>
      <translation>{0} : réponse de {1}, reçue le {2}</translation>
    </message>
    <message>
      <source>differ</source>
      <translation>désaccord</translation>
    </message>
    <message>
      <source>agree</source>
      <translation>accord</translation>
    </message>
    <message>
      <source>one reader only</source>
      <translation>un seul lecteur</translation>
    </message>
    <message>
      <source>second reader</source>
      <translation>second lecteur</translation>
    </message>
    <message>
      <source>{0}: not answered yet</source>
      <translation>{0} : pas encore de réponse</translation>
    </message>
    <message>
      <source>first reader: {0}</source>
      <translation>premier lecteur : {0}</translation>
    </message>
    <message>
      <source>first reader</source>
      <translation>premier lecteur</translation>
    </message>
    <message>
      <source>Footage</source>
      <translation>Images</translation>
    </message>
    <message>
      <source>Context</source>
      <translation>Contexte</translation>
    </message>
    <message>
      <source>Both: {0}</source>
      <translation>Les deux : {0}</translation>
    </message>
    <message>
      <source>First: {0}. Second: {1}.</source>
      <translation>Premier : {0}. Second : {1}.</translation>
    </message>
  </context>
  <context>
    <name>desk/report_commands.py</name>
    <message>
      <source>Export this frame</source>
      <translation>Exporter cette image</translation>
    </message>
    <message>
      <source>PNG (*.png)</source>
      <translation>Image PNG (*.png)</translation>
    </message>
    <message>
      <source>no steps</source>
      <translation>sans étape</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ouvrir le dossier du fichier</translation>
    </message>
    <message>
      <source>{0} place blurred</source>
      <translation>{0} zone floutée</translation>
    </message>
    <message>
      <source>{0} places blurred</source>
      <translation>{0} zones floutées</translation>
    </message>
    <message>
      <source>Frame exported: {0} ({1})</source>
      <translation>Image exportée : {0} ({1})</translation>
    </message>
    <message>
      <source>Report {0}</source>
      <translation>Rapport {0}</translation>
    </message>
    <message>
      <source>Report written: {0} in {1}</source>
      <translation>Rapport écrit : {0} dans {1}</translation>
    </message>
  </context>
  <context>
    <name>desk/review_head.py</name>
    <message>
      <source>All cases</source>
      <translation>Tous les dossiers</translation>
    </message>
    <message>
      <source>List the matches of every case of the workspace</source>
      <translation>Lister les correspondances de tous les dossiers de l’espace de travail</translation>
    </message>
    <message>
      <source>{0} match to review</source>
      <translation>{0} correspondance à examiner</translation>
    </message>
    <message>
      <source>{0} matches to review</source>
      <translation>{0} correspondances à examiner</translation>
    </message>
    <message>
      <source>No match to review</source>
      <translation>Aucune correspondance à examiner</translation>
    </message>
  </context>
  <context>
    <name>desk/searched_card.py</name>
    <message>
      <source>This clip has not been compared with the others.</source>
      <translation>Ce clip n’a pas été comparé aux autres.</translation>
    </message>
    <message>
      <source>Compared with the {0} other clip of this workspace, mirrored too.</source>
      <translation>Comparé à {0} autre clip de cet espace de travail, y compris en miroir.</translation>
    </message>
    <message>
      <source>Compared with all {0} other clips of this workspace, mirrored too.</source>
      <translation>Comparé aux {0} autres clips de cet espace de travail, y compris en miroir.</translation>
    </message>
    <message>
      <source>{0} picture of this clip was compared</source>
      <translation>{0} image de ce clip a été comparée</translation>
    </message>
    <message>
      <source>{0} pictures of this clip were compared</source>
      <translation>{0} images de ce clip ont été comparées</translation>
    </message>
    <message>
      <source>{0} clip whose stills came near was compared picture by picture.</source>
      <translation>{0} clip aux vues proches a été comparé image par image.</translation>
    </message>
    <message>
      <source>{0} clips whose stills came near were compared picture by picture.</source>
      <translation>{0} clips aux vues proches ont été comparés image par image.</translation>
    </message>
    <message>
      <source>No still of the others came near enough to compare picture by picture.</source>
      <translation>Aucune vue fixe des autres n’était assez proche pour comparer image par image.</translation>
    </message>
    <message>
      <source>small insets</source>
      <translation>petites incrustations</translation>
    </message>
    <message>
      <source>copies under moving stickers</source>
      <translation>copies sous des autocollants mobiles</translation>
    </message>
    <message>
      <source>single stills</source>
      <translation>images fixes isolées</translation>
    </message>
    <message>
      <source>copies at twice the speed</source>
      <translation>copies à vitesse double</translation>
    </message>
    <message>
      <source>copies whose speed changes</source>
      <translation>copies dont la vitesse change</translation>
    </message>
    <message>
      <source>; {0} more is too dark or blank</source>
      <translation>, {0} autre est trop sombre ou vide</translation>
    </message>
    <message>
      <source>; {0} more are too dark or blank</source>
      <translation>, {0} autres sont trop sombres ou vides</translation>
    </message>
    <message>
      <source>Known to be missed at times: {0}.</source>
      <translation>Échappe parfois à la recherche : {0}.</translation>
    </message>
    <message>
      <source>Search again</source>
      <translation>Relancer la recherche</translation>
    </message>
    <message>
      <source>Search now</source>
      <translation>Rechercher</translation>
    </message>
    <message>
      <source>Not searched yet</source>
      <translation>Pas encore recherché</translation>
    </message>
    <message>
      <source>Nothing else</source>
      <translation>Rien d’autre</translation>
    </message>
    <message>
      <source>Nothing in other clips</source>
      <translation>Rien dans les autres clips</translation>
    </message>
    <message>
      <source>Compared with {0} of {1} other clips of this workspace, mirrored too. Search again for all.</source>
      <translation>Comparé à {0} des {1} autres clips de cet espace de travail, y compris en miroir. Relancez la recherche pour les inclure tous.</translation>
    </message>
    <message>
      <source>{0} ({1} of {2} found)</source>
      <translation>{0} ({1} sur {2} trouvées)</translation>
    </message>
    <message>
      <source>With {0}, sound only. {1}</source>
      <translation>Avec {0}, son seulement. {1}</translation>
    </message>
    <message>
      <source>Not compared: {0}</source>
      <translation>Non comparé : {0}</translation>
    </message>
    <message>
      <source>and {0} more with shared sound only.</source>
      <translation>et {0} de plus dont seul le son est commun.</translation>
    </message>
    <message>
      <source>and {0} more not compared.</source>
      <translation>et {0} de plus non comparés.</translation>
    </message>
  </context>
  <context>
    <name>desk/shares.py</name>
    <message>
      <source>Divider</source>
      <translation>Séparateur</translation>
    </message>
    <message>
      <source>The arrow keys give more room to one side.</source>
      <translation>Les flèches donnent plus de place à un côté.</translation>
    </message>
  </context>
  <context>
    <name>desk/sound_part.py</name>
    <message>
      <source>Volume</source>
      <translation>Volume</translation>
    </message>
    <message>
      <source>silent backwards</source>
      <translation>muet en arrière</translation>
    </message>
    <message>
      <source>silent at this speed</source>
      <translation>muet à cette vitesse</translation>
    </message>
    <message>
      <source>Muted. Turn the sound on ({0})</source>
      <translation>Son coupé. Rétablir le son ({0})</translation>
    </message>
    <message>
      <source>Volume {0} %</source>
      <translation>Volume : {0} %</translation>
    </message>
    <message>
      <source>Mute</source>
      <translation>Couper le son</translation>
    </message>
    <message>
      <source>Sound is on, but {0}.</source>
      <translation>Le son est activé, mais {0}.</translation>
    </message>
  </context>
  <context>
    <name>desk/sources_panel.py</name>
    <message>
      <source>Copies</source>
      <translation>Copies</translation>
    </message>
    <message>
      <source>Filter appearances and claims</source>
      <translation>Filtrer parutions et allégations</translation>
    </message>
    <message>
      <source>Where it was seen</source>
      <translation>Où on l’a vu</translation>
    </message>
    <message>
      <source>Add appearance…</source>
      <translation>Ajouter une parution…</translation>
    </message>
    <message>
      <source>No appearance recorded. Note each post, broadcast or page where this footage was seen.</source>
      <translation>Aucune parution enregistrée. Notez chaque publication, diffusion ou page où ces images ont été vues.</translation>
    </message>
    <message>
      <source>Who says what</source>
      <translation>Qui dit quoi</translation>
    </message>
    <message>
      <source>Add claim…</source>
      <translation>Ajouter une allégation…</translation>
    </message>
    <message>
      <source>No claim recorded. Contradicting claims are kept side by side.</source>
      <translation>Aucune allégation enregistrée. Les allégations contradictoires sont conservées côte à côte.</translation>
    </message>
    <message>
      <source>Add clock…</source>
      <translation>Ajouter une horloge…</translation>
    </message>
    <message>
      <source>Lineage of copies</source>
      <translation>Filiation des copies</translation>
    </message>
    <message>
      <source>No appearance holds these words.</source>
      <translation>Aucune parution ne contient ces mots.</translation>
    </message>
    <message>
      <source>No claim holds these words.</source>
      <translation>Aucune allégation ne contient ces mots.</translation>
    </message>
    <message>
      <source>No source given</source>
      <translation>Aucune source indiquée</translation>
    </message>
    <message>
      <source>Made from…</source>
      <translation>Tiré de…</translation>
    </message>
    <message>
      <source>More than {0} entries are too many for one drawing.</source>
      <translation>Plus de {0} entrées, c’est trop pour un seul dessin.</translation>
    </message>
    <message>
      <source>Source: {0}</source>
      <translation>Source : {0}</translation>
    </message>
    <message>
      <source>First seen by us {0}</source>
      <translation>Vu par nous pour la première fois le {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/status_bar.py</name>
    <message>
      <source>Progress of the job under way</source>
      <translation>Avancement de la tâche en cours</translation>
    </message>
    <message>
      <source>Cancel this job</source>
      <translation>Annuler cette tâche</translation>
    </message>
    <message>
      <source>What can be done about it</source>
      <translation>Que faire</translation>
    </message>
    <message>
      <source>Time spent on clips marked as graphic since the desk was opened.</source>
      <translation>Temps passé sur des clips signalés comme choquants depuis l’ouverture du poste.</translation>
    </message>
    <message>
      <source>{0} job failed: open the list to read why</source>
      <translation>{0} tâche a échoué : ouvrez la liste pour savoir pourquoi</translation>
    </message>
    <message>
      <source>{0} jobs failed: open the list to read why</source>
      <translation>{0} tâches ont échoué : ouvrez la liste pour savoir pourquoi</translation>
    </message>
    <message>
      <source>Show the list of jobs</source>
      <translation>Afficher la liste des tâches</translation>
    </message>
    <message>
      <source>Custody chain broken: see Log</source>
      <translation>Chaîne de conservation rompue : voir Journal</translation>
    </message>
    <message>
      <source>{0} job failed</source>
      <translation>{0} tâche a échoué</translation>
    </message>
    <message>
      <source>{0} jobs failed</source>
      <translation>{0} tâches ont échoué</translation>
    </message>
    <message>
      <source>Decoding isolated</source>
      <translation>Décodage isolé</translation>
    </message>
    <message>
      <source>Decoding partly isolated</source>
      <translation>Décodage partiellement isolé</translation>
    </message>
    <message>
      <source>and {0} more</source>
      <translation>et {0} de plus</translation>
    </message>
    <message>
      <source>Graphic material: {0}</source>
      <translation>Contenu choquant : {0}</translation>
    </message>
    <message>
      <source>Custody chain verified {0} UTC</source>
      <translation>Chaîne de conservation vérifiée à {0} UTC</translation>
    </message>
    <message>
      <source>Each file is read in {0}.</source>
      <translation>Chaque fichier est lu dans {0}.</translation>
    </message>
  </context>
  <context>
    <name>desk/stretch_bars.py</name>
    <message>
      <source>Left and right arrow keys go to where a stretch begins.</source>
      <translation>Les flèches gauche et droite mènent au début d’un passage.</translation>
    </message>
    <message>
      <source>Shared stretches: {0}</source>
      <translation>Passages communs : {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/timeline.py</name>
    <message>
      <source>{0} and {1} go frame by frame. {2} and {3} go by seconds. {4}, {5} and {6} zoom.</source>
      <translation>{0} et {1} avancent image par image. {2} et {3} avancent par secondes. {4}, {5} et {6} changent l’échelle.</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Ligne de temps</translation>
    </message>
    <message>
      <source>Timeline, {0}</source>
      <translation>Ligne de temps, {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/top_bar.py</name>
    <message>
      <source>Report…</source>
      <translation>Rapport…</translation>
    </message>
    <message>
      <source>Search…</source>
      <translation>Rechercher…</translation>
    </message>
    <message>
      <source>Case {0}, closed</source>
      <translation>Dossier {0}, clos</translation>
    </message>
    <message>
      <source>Case {0}</source>
      <translation>Dossier {0}</translation>
    </message>
    <message>
      <source>Menu (F10)</source>
      <translation>Ouvrir le menu (F10)</translation>
    </message>
    <message>
      <source>Take files into the case</source>
      <translation>Verser des fichiers au dossier</translation>
    </message>
    <message>
      <source>Export the report</source>
      <translation>Exporter le rapport</translation>
    </message>
    <message>
      <source>Search everything</source>
      <translation>Tout rechercher</translation>
    </message>
    <message>
      <source>Workbench</source>
      <translation>Workbench</translation>
    </message>
  </context>
  <context>
    <name>desk/transport.py</name>
    <message>
      <source>Play backwards ({0})</source>
      <translation>Lecture arrière ({0})</translation>
    </message>
    <message>
      <source>Loop</source>
      <translation>Boucle</translation>
    </message>
    <message>
      <source>Loop the range ({0}). {1}: the whole clip again.</source>
      <translation>Lire la plage en boucle ({0}). {1} : de nouveau tout le clip.</translation>
    </message>
    <message>
      <source>Loop the clip ({0}). {1} and {2} set where it begins and ends.</source>
      <translation>Lire le clip en boucle ({0}). {1} et {2} fixent le début et la fin.</translation>
    </message>
    <message>
      <source>First frame</source>
      <translation>Première image</translation>
    </message>
    <message>
      <source>Previous key frame</source>
      <translation>Image clé du flux précédente</translation>
    </message>
    <message>
      <source>Next key frame</source>
      <translation>Image clé du flux suivante</translation>
    </message>
    <message>
      <source>Last frame</source>
      <translation>Dernière image</translation>
    </message>
    <message>
      <source>Speed. Slower: {0}. Faster: {1}.</source>
      <translation>Vitesse. Plus lent : {0}. Plus vite : {1}.</translation>
    </message>
    <message>
      <source>{0}  silent</source>
      <translation>{0}  muet</translation>
    </message>
  </context>
  <context>
    <name>desk/verdict_panel.py</name>
    <message>
      <source>Findings</source>
      <translation>Constats</translation>
    </message>
    <message>
      <source>Add finding…</source>
      <translation>Ajouter un constat…</translation>
    </message>
    <message>
      <source>No finding yet. A finding is one check that was made, what it showed, and what it cannot show.</source>
      <translation>Aucun constat pour l’instant. Un constat est une vérification effectuée, ce qu’elle a montré et ce qu’elle ne peut pas montrer.</translation>
    </message>
    <message>
      <source>Hypotheses</source>
      <translation>Hypothèses</translation>
    </message>
    <message>
      <source>Add hypothesis…</source>
      <translation>Ajouter une hypothèse…</translation>
    </message>
    <message>
      <source>None yet. State every explanation that is possible; evidence is weighed on each.</source>
      <translation>Aucune pour l’instant. Énoncez toutes les explications possibles ; les éléments sont pesés pour chacune.</translation>
    </message>
    <message>
      <source>Attribution</source>
      <translation>Attribution</translation>
    </message>
    <message>
      <source>Attribute…</source>
      <translation>Attribuer…</translation>
    </message>
    <message>
      <source>Give a verdict…</source>
      <translation>Rendre un verdict…</translation>
    </message>
    <message>
      <source>Show earlier ones too</source>
      <translation>Afficher aussi les précédents</translation>
    </message>
    <message>
      <source>By us</source>
      <translation>Par nous</translation>
    </message>
    <message>
      <source>Weigh it…</source>
      <translation>Le peser…</translation>
    </message>
    <message>
      <source>This clip</source>
      <translation>Ce clip</translation>
    </message>
    <message>
      <source>Second reader</source>
      <translation>Second lecteur</translation>
    </message>
    <message>
      <source>What is established of this clip</source>
      <translation>Ce qui est établi pour ce clip</translation>
    </message>
    <message>
      <source>Entered by {0}, {1}</source>
      <translation>Saisi par {0}, {1}</translation>
    </message>
    <message>
      <source>us</source>
      <translation>nous</translation>
    </message>
    <message>
      <source>What is established</source>
      <translation>Ce qui est établi</translation>
    </message>
    <message>
      <source>Nobody is named as its maker or poster.</source>
      <translation>Personne n’est désigné comme auteur ou diffuseur.</translation>
    </message>
    <message>
      <source>Not assessed.</source>
      <translation>Non évalué.</translation>
    </message>
    <message>
      <source>By another desk: {0}</source>
      <translation>Par un autre poste : {0}</translation>
    </message>
    <message>
      <source>By a second reader: {0}</source>
      <translation>Par un second lecteur : {0}</translation>
    </message>
    <message>
      <source>By a third party: {0}</source>
      <translation>Par un tiers : {0}</translation>
    </message>
    <message>
      <source>{0} confidence</source>
      <translation>confiance {0}</translation>
    </message>
    <message>
      <source>Second reader: {0}</source>
      <translation>Second lecteur : {0}</translation>
    </message>
    <message>
      <source>Weigh the finding {0}</source>
      <translation>Peser le constat {0}</translation>
    </message>
    <message>
      <source>Superseded</source>
      <translation>Remplacé</translation>
    </message>
    <message>
      <source>Open: {0}</source>
      <translation>Reste ouvert : {0}</translation>
    </message>
    <message>
      <source>Cited: {0}</source>
      <translation>Cité : {0}</translation>
    </message>
    <message>
      <source>Limits: {0}</source>
      <translation>Limites : {0}</translation>
    </message>
    <message>
      <source>Evidence: {0}</source>
      <translation>Éléments : {0}</translation>
    </message>
  </context>
  <context>
    <name>desk/viewer.py</name>
    <message>
      <source>Magnifier: 4×, 8×, off ({0}); or hold the middle button</source>
      <translation>Loupe : 4×, 8×, aucune ({0}) ; ou maintenez le bouton central</translation>
    </message>
    <message>
      <source>Adjust the view: levels, edges, averages… ({0})</source>
      <translation>Ajuster la vue : niveaux, contours, moyennes… ({0})</translation>
    </message>
    <message>
      <source>Time of the frame shown</source>
      <translation>Temps de l’image affichée</translation>
    </message>
    <message>
      <source>Choose a clip on the left, or drop files here.</source>
      <translation>Choisissez un clip à gauche, ou déposez des fichiers ici.</translation>
    </message>
    <message>
      <source>Mirror the view</source>
      <translation>Vue en miroir</translation>
    </message>
    <message>
      <source>Show pixels one to one</source>
      <translation>Afficher les pixels un pour un</translation>
    </message>
    <message>
      <source>Fit the picture</source>
      <translation>Ajuster l’image à la fenêtre</translation>
    </message>
    <message>
      <source>This file holds sound only: it is drawn below, and plays there.</source>
      <translation>Ce fichier ne contient que du son : il est dessiné dessous, et s’y joue.</translation>
    </message>
    <message>
      <source>a small picture from nearby; the exact frame follows</source>
      <translation>une vignette voisine ; l’image exacte suit</translation>
    </message>
    <message>
      <source>Still</source>
      <translation>Image fixe</translation>
    </message>
    <message>
      <source>frame {0} of {1}</source>
      <translation>image {0} sur {1}</translation>
    </message>
    <message>
      <source>{0} frame dropped</source>
      <translation>{0} image sautée</translation>
    </message>
    <message>
      <source>{0} frames dropped</source>
      <translation>{0} images sautées</translation>
    </message>
    <message>
      <source>1 frame in {0} shown</source>
      <translation>1 image sur {0} affichée</translation>
    </message>
    <message>
      <source>Adjusted: {0}</source>
      <translation>Ajusté : {0}</translation>
    </message>
    <message>
      <source>when paused: {0}</source>
      <translation>à l’arrêt : {0}</translation>
    </message>
    <message>
      <source>Under way: {0} …</source>
      <translation>En cours : {0}…</translation>
    </message>
  </context>
  <context>
    <name>dialogs/bring_in.py</name>
    <message>
      <source>Bring in</source>
      <translation>Recevoir</translation>
    </message>
    <message>
      <source>A bundle is checked whole before anything of it comes in; nothing that is here is overwritten.</source>
      <translation>Un paquet est contrôlé en entier avant que rien n’en soit versé ; rien de ce qui est ici n’est remplacé.</translation>
    </message>
    <message>
      <source>File, or folder of an unpacked bundle</source>
      <translation>Fichier, ou répertoire d’un paquet décompressé</translation>
    </message>
    <message>
      <source>What it is</source>
      <translation>De quoi il s’agit</translation>
    </message>
    <message>
      <source>A bundle: a case, or a second reader’s answer</source>
      <translation>Un paquet : un dossier, ou la réponse d’un second lecteur</translation>
    </message>
    <message>
      <source>Annotations: WebVTT, ELAN, Web Annotation</source>
      <translation>Des annotations : WebVTT, ELAN, Web Annotation</translation>
    </message>
    <message>
      <source>A list of picture hashes: which clips show what it names</source>
      <translation>Une liste d’empreintes d’images : quels clips la recoupent</translation>
    </message>
    <message>
      <source>A report: its steps are done again and compared; nothing comes in</source>
      <translation>Un rapport : ses étapes sont refaites et comparées ; rien n’est intégré</translation>
    </message>
    <message>
      <source>New reference of the case</source>
      <translation>Nouvelle référence du dossier</translation>
    </message>
    <message>
      <source>Needed only if this workspace already uses the reference.</source>
      <translation>Nécessaire seulement si cet espace de travail utilise déjà la référence.</translation>
    </message>
    <message>
      <source>Of the clip</source>
      <translation>Du clip</translation>
    </message>
    <message>
      <source>Choose a file or a folder.</source>
      <translation>Choisissez un fichier ou un répertoire.</translation>
    </message>
    <message>
      <source>Open a bundle</source>
      <translation>Ouvrir un paquet</translation>
    </message>
    <message>
      <source>A case that somebody handed over, or gave you as a second reader. It is checked and becomes the first case of a new workspace; your answer goes back by Hand over.</source>
      <translation>Un dossier que l’on vous a remis, ou confié comme second lecteur. Il est contrôlé et devient le premier dossier d’un nouvel espace de travail ; votre réponse repart par Remettre.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvrir</translation>
    </message>
    <message>
      <source>New folder of the workspace</source>
      <translation>Nouveau répertoire de l’espace de travail</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Votre nom</translation>
    </message>
    <message>
      <source>Choose a folder.</source>
      <translation>Choisissez un répertoire.</translation>
    </message>
    <message>
      <source>File…</source>
      <translation>Fichier…</translation>
    </message>
    <message>
      <source>Folder…</source>
      <translation>Répertoire…</translation>
    </message>
    <message>
      <source>The name is written beside everything you record from now on.</source>
      <translation>Ce nom est inscrit à côté de tout ce que vous enregistrez désormais.</translation>
    </message>
    <message>
      <source>Write a name.</source>
      <translation>Écrivez un nom.</translation>
    </message>
    <message>
      <source>There is no clip yet that annotations could be of.</source>
      <translation>Aucun clip encore auquel rattacher des annotations.</translation>
    </message>
    <message>
      <source>{0} is not there.</source>
      <translation>{0} est introuvable.</translation>
    </message>
    <message>
      <source>{0} is not empty. Choose a new folder.</source>
      <translation>{0} n’est pas vide. Choisissez un nouveau répertoire.</translation>
    </message>
  </context>
  <context>
    <name>dialogs/case.py</name>
    <message>
      <source>A case is one question about one or several clips.</source>
      <translation>Un dossier est une question sur un ou plusieurs clips.</translation>
    </message>
    <message>
      <source>Create case</source>
      <translation>Créer le dossier</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Référence</translation>
    </message>
    <message>
      <source>Short, and used once in this workspace.</source>
      <translation>Courte, et unique dans cet espace de travail.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titre</translation>
    </message>
    <message>
      <source>Grenoble, Mistral district</source>
      <translation>Grenoble, quartier Mistral</translation>
    </message>
    <message>
      <source>Was this filmed where and when it is said to be?</source>
      <translation>Ces images ont-elles été tournées au lieu et à la date indiqués ?</translation>
    </message>
    <message>
      <source>Give the case a short reference.</source>
      <translation>Donnez au dossier une référence courte.</translation>
    </message>
    <message>
      <source>Give the case a title.</source>
      <translation>Donnez un titre au dossier.</translation>
    </message>
    <message>
      <source>Revise the case</source>
      <translation>Réviser le dossier</translation>
    </message>
    <message>
      <source>Revise</source>
      <translation>Réviser</translation>
    </message>
    <message>
      <source>Cases live in a workspace: a folder that holds the evidence and the record. Footage is searched for across all cases of a workspace.</source>
      <translation>Les dossiers résident dans un espace de travail : un répertoire qui contient les pièces et le registre. Les images sont recherchées dans tous les dossiers d’un espace de travail.</translation>
    </message>
    <message>
      <source>Create</source>
      <translation>Créer</translation>
    </message>
    <message>
      <source>Workspace folder</source>
      <translation>Répertoire de l’espace de travail</translation>
    </message>
    <message>
      <source>A new or empty folder.</source>
      <translation>Un répertoire nouveau ou vide.</translation>
    </message>
    <message>
      <source>Reference of the first case</source>
      <translation>Référence du premier dossier</translation>
    </message>
    <message>
      <source>Folder for the workspace</source>
      <translation>Répertoire pour l’espace de travail</translation>
    </message>
    <message>
      <source>Write the question the case is to answer.</source>
      <translation>Écrivez la question à laquelle le dossier doit répondre.</translation>
    </message>
    <message>
      <source>Case {0}. The words before stay in the log.</source>
      <translation>Dossier {0}. Les mots d’avant restent dans le journal.</translation>
    </message>
    <message>
      <source>This reference is taken in this workspace.</source>
      <translation>Cette référence est déjà prise dans cet espace de travail.</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>This folder is not empty; choose a new one.</source>
      <translation>Ce répertoire n’est pas vide ; choisissez-en un nouveau.</translation>
    </message>
  </context>
  <context>
    <name>dialogs/entries.py</name>
    <message>
      <source>Confidential: public versions of the report leave it out</source>
      <translation>Confidentiel : absent des versions publiques du rapport</translation>
    </message>
    <message>
      <source>Add an appearance</source>
      <translation>Ajouter une parution</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <source>Platform</source>
      <translation>Plateforme</translation>
    </message>
    <message>
      <source>Snapchat, BFM TV, a web page</source>
      <translation>Snapchat, BFM TV, un site</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Forme</translation>
    </message>
    <message>
      <source>Account or programme</source>
      <translation>Compte ou émission</translation>
    </message>
    <message>
      <source>Archived copy</source>
      <translation>Copie archivée</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Publié</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Description</translation>
    </message>
    <message>
      <source>Who reports this</source>
      <translation>Qui le rapporte</translation>
    </message>
    <message>
      <source>Le Monde, 26 August 2020</source>
      <translation>Le Monde, 26 août 2020</translation>
    </message>
    <message>
      <source>Add a claim</source>
      <translation>Ajouter une allégation</translation>
    </message>
    <message>
      <source>What is claimed</source>
      <translation>Ce qui est allégué</translation>
    </message>
    <message>
      <source>What it is about</source>
      <translation>Sur quoi elle porte</translation>
    </message>
    <message>
      <source>Stance on the question of the case</source>
      <translation>Par rapport à la question du dossier</translation>
    </message>
    <message>
      <source>Who says so</source>
      <translation>Qui l’affirme</translation>
    </message>
    <message>
      <source>The prosecutor’s office</source>
      <translation>Le parquet</translation>
    </message>
    <message>
      <source>Where they say so</source>
      <translation>Où c’est affirmé</translation>
    </message>
    <message>
      <source>Press release of 27 August 2020</source>
      <translation>Communiqué du 27 août 2020</translation>
    </message>
    <message>
      <source>When it was said</source>
      <translation>Date de la déclaration</translation>
    </message>
    <message>
      <source>When it happened, as they say</source>
      <translation>Quand c’est arrivé, selon eux</translation>
    </message>
    <message>
      <source>Coordinates of the place, if any</source>
      <translation>Coordonnées du lieu, le cas échéant</translation>
    </message>
    <message>
      <source>Add a finding</source>
      <translation>Ajouter un constat</translation>
    </message>
    <message>
      <source>What was checked, and how</source>
      <translation>Ce qui a été vérifié, et comment</translation>
    </message>
    <message>
      <source>Shadows compared with the sun’s position</source>
      <translation>Ombres comparées à la position du soleil</translation>
    </message>
    <message>
      <source>What it showed</source>
      <translation>Ce que cela a montré</translation>
    </message>
    <message>
      <source>What this cannot show</source>
      <translation>Ce que cela ne peut pas montrer</translation>
    </message>
    <message>
      <source>What else would explain it</source>
      <translation>Ce qui l’expliquerait autrement</translation>
    </message>
    <message>
      <source>A second encoding by the platform</source>
      <translation>Un réencodage par la plateforme</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Confiance</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Éléments</translation>
    </message>
    <message>
      <source>frame at 0:07.040; other clip</source>
      <translation>image à 0:07.040 ; autre clip</translation>
    </message>
    <message>
      <source>Say where it was seen.</source>
      <translation>Indiquez où cela a été vu.</translation>
    </message>
    <message>
      <source>This clip: {0}</source>
      <translation>Ce clip : {0}</translation>
    </message>
    <message>
      <source>Say what is claimed.</source>
      <translation>Indiquez ce qui est allégué.</translation>
    </message>
    <message>
      <source>Name who claims it.</source>
      <translation>Nommez qui l’allègue.</translation>
    </message>
    <message>
      <source>Cite where they say so.</source>
      <translation>Indiquez où c’est affirmé.</translation>
    </message>
    <message>
      <source>Say what was checked.</source>
      <translation>Indiquez ce qui a été vérifié.</translation>
    </message>
    <message>
      <source>Say what it showed.</source>
      <translation>Indiquez ce que cela a montré.</translation>
    </message>
  </context>
  <context>
    <name>dialogs/evidence_field.py</name>
    <message>
      <source>Words of a finding, an appearance, a match, a note…</source>
      <translation>Mots d’un constat, d’une parution, d’une note…</translation>
    </message>
    <message>
      <source>Evidence that holds these words</source>
      <translation>Éléments qui contiennent ces mots</translation>
    </message>
    <message>
      <source>Nothing on record holds these words.</source>
      <translation>Rien au dossier ne contient ces mots.</translation>
    </message>
    <message>
      <source>Words of a hypothesis or claim…</source>
      <translation>Mots d’une hypothèse ou d’une allégation…</translation>
    </message>
    <message>
      <source>{0} of {1}: type words to find the others</source>
      <translation>{0} sur {1} : tapez des mots pour trouver les autres</translation>
    </message>
  </context>
  <context>
    <name>dialogs/form.py</name>
    <message>
      <source>Needed.</source>
      <translation>Obligatoire.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>{0} · needed</source>
      <translation>{0} · obligatoire</translation>
    </message>
  </context>
  <context>
    <name>dialogs/hand_over.py</name>
    <message>
      <source>What was marked on the clips, one file each.</source>
      <translation>Ce qui est marqué sur les clips, un fichier par clip.</translation>
    </message>
    <message>
      <source>Each match that shares footage as a cut list, one file each, in a folder.</source>
      <translation>Chaque correspondance d’images communes comme liste de montage, un fichier chacune, dans un répertoire.</translation>
    </message>
    <message>
      <source>The digests of the clips by their file names, as {0} --check takes them.</source>
      <translation>Les empreintes des clips par nom de fichier, telles que {0} --check les lit.</translation>
    </message>
    <message>
      <source>Two desks compare what they hold by such lists, without exchanging footage.</source>
      <translation>Deux desks comparent ainsi ce qu’ils détiennent sans échanger d’images.</translation>
    </message>
    <message>
      <source>Reference, title and question are told as they are. See that they give no verdict away:</source>
      <translation>Référence, titre et question sont transmis tels quels. Vérifiez qu’ils ne trahissent aucun verdict :</translation>
    </message>
    <message>
      <source>Left empty: the case’s summary, decisions on matches, reasons of withdrawals.</source>
      <translation>Laissés vides : résumé du dossier, décisions sur les correspondances, motifs des retraits.</translation>
    </message>
    <message>
      <source>Left empty: the case’s summary, decisions on matches, sides of claims, reasons of withdrawals.</source>
      <translation>Laissés vides : résumé du dossier, décisions sur les correspondances, sens des allégations, motifs des retraits.</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>Remettre</translation>
    </message>
    <message>
      <source>With the media files</source>
      <translation>Avec les fichiers médias</translation>
    </message>
    <message>
      <source>With the context</source>
      <translation>Avec le contexte</translation>
    </message>
    <message>
      <source>What is said of the clips: claims, appearances, clocks, lineage.</source>
      <translation>Ce qui se dit des clips : allégations, parutions, horloges, filiation.</translation>
    </message>
    <message>
      <source>Of what</source>
      <translation>Objet</translation>
    </message>
    <message>
      <source>Say where to.</source>
      <translation>Indiquez la destination.</translation>
    </message>
    <message>
      <source>{0} is there already, and nothing is written over. Choose another name.</source>
      <translation>{0} existe déjà, et rien n’est remplacé. Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>Forms</source>
      <translation>Formes</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>Destination</translation>
    </message>
    <message>
      <source>All clips of the case</source>
      <translation>Tous les clips du dossier</translation>
    </message>
    <message>
      <source>The case</source>
      <translation>Le dossier</translation>
    </message>
    <message>
      <source>Matches, undecided</source>
      <translation>Correspondances, sans décision</translation>
    </message>
    <message>
      <source>Marks on clips</source>
      <translation>Marques sur les clips</translation>
    </message>
    <message>
      <source>Withdrawals</source>
      <translation>Retraits</translation>
    </message>
    <message>
      <source>Coordinates</source>
      <translation>Coordonnées</translation>
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
      <source>Lineage</source>
      <translation>Filiation</translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation>Verdicts</translation>
    </message>
    <message>
      <source>Weighed evidence</source>
      <translation>Pesées</translation>
    </message>
    <message>
      <source>Attributions</source>
      <translation>Attributions</translation>
    </message>
    <message>
      <source>Pillars</source>
      <translation>Piliers</translation>
    </message>
    <message>
      <source>Bundle of the whole case</source>
      <translation>Paquet du dossier entier</translation>
    </message>
    <message>
      <source>All records, the signed custody log and the files, in a BagIt bag. Others check it with nothing but Python, and bring it into their own workspace.</source>
      <translation>Toutes les entrées, le journal de conservation signé et les fichiers, en sac BagIt. D’autres le contrôlent avec Python seul et le reçoivent dans leur espace de travail.</translation>
    </message>
    <message>
      <source>Bundle for a second reader</source>
      <translation>Paquet pour un second lecteur</translation>
    </message>
    <message>
      <source>The second reader opens it on another desk, judges without knowing your verdict, and hands a bundle of the case back. Brought in here, it stands beside yours; nothing is overwritten.</source>
      <translation>Le second lecteur l’ouvre sur un autre poste, juge sans connaître votre verdict et remet un paquet du dossier. Reçu ici, il figure à côté du vôtre ; rien n’est remplacé.</translation>
    </message>
    <message>
      <source>CASE/UCO</source>
      <translation>CASE/UCO</translation>
    </message>
    <message>
      <source>Clips with digests and provenance, findings, claims and verdicts, for other forensic tools.</source>
      <translation>Clips avec empreintes et provenance, constats, allégations et verdicts, pour d’autres outils d’investigation.</translation>
    </message>
    <message>
      <source>MediaReview</source>
      <translation>MediaReview</translation>
    </message>
    <message>
      <source>Your standing verdicts as schema.org MediaReview and ClaimReview, for search engines and other newsrooms.</source>
      <translation>Vos verdicts en vigueur au format MediaReview et ClaimReview de schema.org, pour les moteurs de recherche et les autres rédactions.</translation>
    </message>
    <message>
      <source>Places, GeoJSON</source>
      <translation>Lieux, GeoJSON</translation>
    </message>
    <message>
      <source>The places that coordinates were entered for, for maps on the web and geographic tools.</source>
      <translation>Les lieux dont les coordonnées ont été saisies, pour les cartes en ligne et les outils géographiques.</translation>
    </message>
    <message>
      <source>Places, KML</source>
      <translation>Lieux, KML</translation>
    </message>
    <message>
      <source>The same places, for Google Earth and others.</source>
      <translation>Les mêmes lieux, pour Google Earth et d’autres.</translation>
    </message>
    <message>
      <source>Tables, CSV</source>
      <translation>Tableaux, CSV</translation>
    </message>
    <message>
      <source>Every table of the case with its custody log, for spreadsheets: one file each, in a folder.</source>
      <translation>Tous les tableaux du dossier et son journal de conservation, pour tableurs : un fichier chacun, dans un répertoire.</translation>
    </message>
    <message>
      <source>Tables, JSON</source>
      <translation>Tableaux, JSON</translation>
    </message>
    <message>
      <source>Every table of the case with its custody log, in one file.</source>
      <translation>Tous les tableaux du dossier et son journal de conservation, en un fichier.</translation>
    </message>
    <message>
      <source>Annotations, WebVTT</source>
      <translation>Annotations, WebVTT</translation>
    </message>
    <message>
      <source>Annotations, ELAN</source>
      <translation>Annotations, ELAN</translation>
    </message>
    <message>
      <source>Annotations, W3C</source>
      <translation>Annotations, W3C</translation>
    </message>
    <message>
      <source>Cut lists, OpenTimelineIO</source>
      <translation>Montage, OpenTimelineIO</translation>
    </message>
    <message>
      <source>Cut lists, EDL</source>
      <translation>Montage, EDL</translation>
    </message>
    <message>
      <source>Digests, SHA-256</source>
      <translation>Empreintes SHA-256</translation>
    </message>
    <message>
      <source>Digests, MD5</source>
      <translation>Empreintes MD5</translation>
    </message>
    <message>
      <source>Picture hashes, PDQ</source>
      <translation>Empreintes d’images, PDQ</translation>
    </message>
    <message>
      <source>Picture hashes, vPDQ</source>
      <translation>Empreintes d’images, vPDQ</translation>
    </message>
    <message>
      <source>Hand over case {0}</source>
      <translation>Remettre le dossier {0}</translation>
    </message>
    <message>
      <source>for a second reader</source>
      <translation>pour un second lecteur</translation>
    </message>
    <message>
      <source>bundle</source>
      <translation>paquet</translation>
    </message>
    <message>
      <source>Goes along</source>
      <translation>Transmis</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Laissé de côté</translation>
    </message>
    <message>
      <source>Only {0}</source>
      <translation>Seulement {0}</translation>
    </message>
    <message>
      <source>Players show it as subtitles.</source>
      <translation>Les lecteurs l’affichent en sous-titres.</translation>
    </message>
    <message>
      <source>ELAN opens it as tiers.</source>
      <translation>ELAN l’ouvre en acteurs.</translation>
    </message>
    <message>
      <source>W3C Web Annotation, as JSON-LD.</source>
      <translation>Web Annotation du W3C, en JSON-LD.</translation>
    </message>
    <message>
      <source>Hashes of the keyframes of all clips.</source>
      <translation>Empreintes des images clés de tous les clips.</translation>
    </message>
    <message>
      <source>A hash for each second of each clip, one file each, in a folder.</source>
      <translation>Une empreinte par seconde de chaque clip, un fichier chacun, dans un répertoire.</translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation>Rien</translation>
    </message>
  </context>
  <context>
    <name>dialogs/judging.py</name>
    <message>
      <source>Judge a pillar</source>
      <translation>Évaluer un pilier</translation>
    </message>
    <message>
      <source>Earlier judgements stay in the history.</source>
      <translation>Les évaluations antérieures restent dans l’historique.</translation>
    </message>
    <message>
      <source>Judge</source>
      <translation>Évaluer</translation>
    </message>
    <message>
      <source>Pillar</source>
      <translation>Pilier</translation>
    </message>
    <message>
      <source>How far it is established</source>
      <translation>À quel point c’est établi</translation>
    </message>
    <message>
      <source>What is established, or why nothing is</source>
      <translation>Ce qui est établi, ou pourquoi cela ne l’est pas</translation>
    </message>
    <message>
      <source>Say what is established, or why it is not.</source>
      <translation>Indiquez ce qui est établi, ou pourquoi cela ne l’est pas.</translation>
    </message>
    <message>
      <source>Add a hypothesis</source>
      <translation>Ajouter une hypothèse</translation>
    </message>
    <message>
      <source>State each explanation that is possible, also those you do not believe: evidence is weighed on all.</source>
      <translation>Énoncez toutes les explications possibles, même celles auxquelles vous ne croyez pas : les éléments sont pesés pour toutes.</translation>
    </message>
    <message>
      <source>Hypothesis</source>
      <translation>Hypothèse</translation>
    </message>
    <message>
      <source>The clip was filmed in 2015 and reused</source>
      <translation>Le clip a été tourné en 2015 puis réutilisé</translation>
    </message>
    <message>
      <source>State the hypothesis.</source>
      <translation>Énoncez l’hypothèse.</translation>
    </message>
    <message>
      <source>Weigh evidence</source>
      <translation>Peser un élément</translation>
    </message>
    <message>
      <source>Weigh</source>
      <translation>Peser</translation>
    </message>
    <message>
      <source>Evidence on record</source>
      <translation>Élément au dossier</translation>
    </message>
    <message>
      <source>The evidence</source>
      <translation>Cet élément</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Pourquoi</translation>
    </message>
    <message>
      <source>Nothing is on record that could be weighed: add a finding first.</source>
      <translation>Rien au dossier ne peut être pesé : ajoutez d’abord un constat.</translation>
    </message>
    <message>
      <source>What does it speak for?</source>
      <translation>Pour ou contre quoi plaide-t-il ?</translation>
    </message>
    <message>
      <source>Hypothesis or claim</source>
      <translation>Hypothèse ou allégation</translation>
    </message>
    <message>
      <source>The finding</source>
      <translation>Ce constat</translation>
    </message>
    <message>
      <source>Attribute the footage</source>
      <translation>Attribuer les images</translation>
    </message>
    <message>
      <source>Who made or posted it. Whether the footage is genuine is another question.</source>
      <translation>Qui l’a réalisé ou publié. L’authenticité des images est une autre question.</translation>
    </message>
    <message>
      <source>Attribute</source>
      <translation>Attribuer</translation>
    </message>
    <message>
      <source>A group that calls itself DZ Mafia</source>
      <translation>Un groupe qui se fait appeler DZ Mafia</translation>
    </message>
    <message>
      <source>On what ground</source>
      <translation>Sur quel fondement</translation>
    </message>
    <message>
      <source>The speaker in the clip</source>
      <translation>L’orateur du clip</translation>
    </message>
    <message>
      <source>Le Parisien, 10 October 2024</source>
      <translation>Le Parisien, 10 octobre 2024</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Motifs</translation>
    </message>
    <message>
      <source>Say why it bears on this.</source>
      <translation>Indiquez en quoi cela compte ici.</translation>
    </message>
    <message>
      <source>Choose a hypothesis or a claim; where there is none, state one first.</source>
      <translation>Choisissez une hypothèse ou une allégation ; s’il n’y en a pas, énoncez-en une d’abord.</translation>
    </message>
    <message>
      <source>Name who it is attributed to.</source>
      <translation>Nommez à qui cela est attribué.</translation>
    </message>
    <message>
      <source>Name who attributes it.</source>
      <translation>Nommez qui l’attribue.</translation>
    </message>
    <message>
      <source>Choose the evidence.</source>
      <translation>Choisissez l’élément.</translation>
    </message>
  </context>
  <context>
    <name>dialogs/key_sheet.py</name>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Raccourcis clavier</translation>
    </message>
  </context>
  <context>
    <name>dialogs/key_table.py</name>
    <message>
      <source>Choose a command, click the field, and press the key.</source>
      <translation>Choisissez une commande, cliquez dans le champ et appuyez sur la touche.</translation>
    </message>
    <message>
      <source>Give it this key</source>
      <translation>Attribuer</translation>
    </message>
    <message>
      <source>No key</source>
      <translation>Aucune touche</translation>
    </message>
    <message>
      <source>Default key</source>
      <translation>Par défaut</translation>
    </message>
    <message>
      <source>Commands and their keys</source>
      <translation>Commandes et leurs touches</translation>
    </message>
    <message>
      <source>New key</source>
      <translation>Nouvelle touche</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Commande</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Raccourcis clavier</translation>
    </message>
    <message>
      <source>{0} is the key of “{1}”. Take it away there first, or press another key.</source>
      <translation>{0} est la touche de « {1} ». Retirez-la là-bas d’abord, ou choisissez-en une autre.</translation>
    </message>
    <message>
      <source>{0} is needed to reach menus and dialogs by keyboard. Press another key.</source>
      <translation>{0} sert à atteindre menus et dialogues au clavier. Choisissez une autre touche.</translation>
    </message>
  </context>
  <context>
    <name>dialogs/origins.py</name>
    <message>
      <source>Add a clock</source>
      <translation>Ajouter une horloge</translation>
    </message>
    <message>
      <source>Anything that tells a time. Contradictions between clocks are found automatically.</source>
      <translation>Tout ce qui indique une heure. Les contradictions entre horloges sont trouvées automatiquement.</translation>
    </message>
    <message>
      <source>Kind of clock</source>
      <translation>Type d’horloge</translation>
    </message>
    <message>
      <source>Moment it tells of</source>
      <translation>Moment visé</translation>
    </message>
    <message>
      <source>Time shown</source>
      <translation>Heure indiquée</translation>
    </message>
    <message>
      <source>Why this zone</source>
      <translation>Pourquoi ce fuseau</translation>
    </message>
    <message>
      <source>The account is in Marseille</source>
      <translation>Le compte est à Marseille</translation>
    </message>
    <message>
      <source> s</source>
      <translation> s</translation>
    </message>
    <message>
      <source>The clock may be wrong by</source>
      <translation>Erreur possible de l’horloge</translation>
    </message>
    <message>
      <source>Where it was read</source>
      <translation>Où elle a été lue</translation>
    </message>
    <message>
      <source>QuickTime creation_time; the page’s footer</source>
      <translation>creation_time QuickTime ; pied de page</translation>
    </message>
    <message>
      <source>Made from</source>
      <translation>Tiré de</translation>
    </message>
    <message>
      <source>It is a</source>
      <translation>C’est</translation>
    </message>
    <message>
      <source>What was done to it</source>
      <translation>Ce qui a été modifié</translation>
    </message>
    <message>
      <source>mirrored, cropped to 81 %, logo over the lower left</source>
      <translation>en miroir, recadré à 81 %, logo en bas à gauche</translation>
    </message>
    <message>
      <source>How you know</source>
      <translation>Comment vous le savez</translation>
    </message>
    <message>
      <source>match found on 26 August; credit line</source>
      <translation>correspondance trouvée le 26 août ; mention de crédit</translation>
    </message>
    <message>
      <source>Say what time it tells.</source>
      <translation>Indiquez l’heure donnée.</translation>
    </message>
    <message>
      <source>Say where it was read.</source>
      <translation>Indiquez où elle a été lue.</translation>
    </message>
    <message>
      <source>What {0} was made from</source>
      <translation>De quoi {0} est tiré</translation>
    </message>
    <message>
      <source>There is no other clip or appearance in this case yet.</source>
      <translation>Ce dossier ne contient pas encore d’autre clip ni de parution.</translation>
    </message>
    <message>
      <source>Choose what kind of copy it is.</source>
      <translation>Choisissez de quel type de copie il s’agit.</translation>
    </message>
    <message>
      <source>Say how you know.</source>
      <translation>Indiquez comment vous le savez.</translation>
    </message>
    <message>
      <source>Clip: {0}</source>
      <translation>Clip : {0}</translation>
    </message>
    <message>
      <source>Appearance: {0}</source>
      <translation>Parution : {0}</translation>
    </message>
    <message>
      <source>Choose what it was made from.</source>
      <translation>Choisissez ce dont il est tiré.</translation>
    </message>
  </context>
  <context>
    <name>dialogs/palette.py</name>
    <message>
      <source>Nothing in the record holds these words.</source>
      <translation>Rien dans le registre ne contient ces mots.</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Rechercher</translation>
    </message>
    <message>
      <source>Search clips, notes, text, commands</source>
      <translation>Rechercher clips, notes, textes, commandes</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Résultats</translation>
    </message>
    <message>
      <source>{0} result in the record</source>
      <translation>{0} résultat dans le registre</translation>
    </message>
    <message>
      <source>{0} results in the record</source>
      <translation>{0} résultats dans le registre</translation>
    </message>
    <message>
      <source>Words in any order; Enter opens, Esc closes.</source>
      <translation>Mots dans n’importe quel ordre ; Entrée ouvre, Échap ferme.</translation>
    </message>
  </context>
  <context>
    <name>dialogs/report_builder.py</name>
    <message>
      <source>What is left out here is in none of the files, and the report says that it was left out.</source>
      <translation>Ce qui est omis ici n’est dans aucun des fichiers, et le rapport dit que cela a été omis.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>Public version</source>
      <translation>Version publique</translation>
    </message>
    <message>
      <source>Without what is marked confidential</source>
      <translation>Sans ce qui est signalé comme confidentiel</translation>
    </message>
    <message>
      <source>For archives (PDF/A)</source>
      <translation>Pour archives (PDF/A)</translation>
    </message>
    <message>
      <source>The PDF as PDF/A-3: it brings all that it needs, for good</source>
      <translation>Le PDF en PDF/A-3 : il porte en lui tout ce qu’il lui faut, durablement</translation>
    </message>
    <message>
      <source>To hand over and print</source>
      <translation>À remettre et à imprimer</translation>
    </message>
    <message>
      <source>One self-contained page</source>
      <translation>Une seule page autonome</translation>
    </message>
    <message>
      <source>For other programs</source>
      <translation>Pour d’autres programmes</translation>
    </message>
    <message>
      <source>Language of the report</source>
      <translation>Langue du rapport</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Répertoire</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>The case and its pictures are being read…</source>
      <translation>Lecture du dossier et de ses images…</translation>
    </message>
    <message>
      <source>Marked as graphic: {0}. Their pictures are grey and blurred, here and in the report.</source>
      <translation>Signalé comme choquant : {0}. Ces images sont grises et floues, ici et dans le rapport.</translation>
    </message>
    <message>
      <source>Folder for the report</source>
      <translation>Répertoire du rapport</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>HTML</source>
      <translation>HTML</translation>
    </message>
    <message>
      <source>JSON</source>
      <translation>JSON</translation>
    </message>
    <message>
      <source>Report on {0}</source>
      <translation>Rapport sur {0}</translation>
    </message>
    <message>
      <source>The preview is being made…</source>
      <translation>Préparation de l’aperçu…</translation>
    </message>
    <message>
      <source>Choose at least one form.</source>
      <translation>Choisissez au moins un format.</translation>
    </message>
  </context>
  <context>
    <name>dialogs/report_preview.py</name>
    <message>
      <source>As wide as there is room for</source>
      <translation>Pleine largeur</translation>
    </message>
    <message>
      <source>Whole pages</source>
      <translation>Pages entières</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Agrandir les pages</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Réduire les pages</translation>
    </message>
    <message>
      <source>Pages as they will print</source>
      <translation>Pages telles qu’imprimées</translation>
    </message>
    <message>
      <source>No pages are shown: Qt’s PDF part cannot be loaded ({0}). Export writes them all the same.</source>
      <translation>Aucune page n’est montrée : le composant PDF de Qt ne peut être chargé ({0}). L’export les écrit tout de même.</translation>
    </message>
    <message>
      <source>The pages were made and cannot be shown here. Export writes them all the same.</source>
      <translation>Les pages ont été composées mais ne peuvent être montrées ici. L’export les écrit tout de même.</translation>
    </message>
    <message>
      <source>Page {0} of {1}, as it will print</source>
      <translation>Page {0} sur {1}, telle qu’imprimée</translation>
    </message>
  </context>
  <context>
    <name>dialogs/report_tree.py</name>
    <message>
      <source>Sections and exhibits</source>
      <translation>Rubriques et pièces</translation>
    </message>
    <message>
      <source>What is unchecked is left out, and the report says so.</source>
      <translation>Ce qui est décoché est omis, et le rapport le dit.</translation>
    </message>
    <message>
      <source>{0} (graphic)</source>
      <translation>{0} (choquant)</translation>
    </message>
  </context>
  <context>
    <name>dialogs/settings.py</name>
    <message>
      <source>Written beside everything you record from now on; what is recorded stays as it is.</source>
      <translation>Inscrit désormais à côté de tout ce que vous saisissez ; ce qui est saisi reste tel quel.</translation>
    </message>
    <message>
      <source>A clip is marked as graphic with {0} and revealed with {1}. In reports it is always veiled.</source>
      <translation>{0} signale un clip comme choquant, {1} le dévoile. Dans les rapports, il est toujours voilé.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Réglages</translation>
    </message>
    <message>
      <source>They are kept on this computer, for you; none is part of the record.</source>
      <translation>Conservés sur cet ordinateur, pour vous ; aucun n’entre dans le dossier.</translation>
    </message>
    <message>
      <source>General</source>
      <translation>Général</translation>
    </message>
    <message>
      <source>Protection</source>
      <translation>Protection</translation>
    </message>
    <message>
      <source>Size of text</source>
      <translation>Taille du texte</translation>
    </message>
    <message>
      <source>Sound is off at every start</source>
      <translation>Son coupé à chaque démarrage</translation>
    </message>
    <message>
      <source>Graphic clips are grey until revealed</source>
      <translation>Clips choquants en gris jusqu’au dévoilement</translation>
    </message>
    <message>
      <source>…and blurred</source>
      <translation>…et floutés</translation>
    </message>
    <message>
      <source>Their small pictures are grey and blurred until revealed</source>
      <translation>Leurs vignettes en gris et floutées jusqu’au dévoilement</translation>
    </message>
    <message>
      <source>They are shown in a small window, also when revealed</source>
      <translation>Affichés en petit, même dévoilés</translation>
    </message>
    <message>
      <source>Language of the system</source>
      <translation>Langue du système</translation>
    </message>
    <message>
      <source>Theme of the system</source>
      <translation>Thème du système</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Clair</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Sombre</translation>
    </message>
    <message>
      <source>Who works here</source>
      <translation>Qui travaille ici</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Thème</translation>
    </message>
    <message>
      <source>Folder of this workspace</source>
      <translation>Emplacement de cet espace de travail</translation>
    </message>
  </context>
  <context>
    <name>dialogs/settle.py</name>
    <message>
      <source>Settle a contradiction</source>
      <translation>Trancher une contradiction</translation>
    </message>
    <message>
      <source>It stays in the record, and no longer counts.</source>
      <translation>Cela reste au dossier, mais ne compte plus.</translation>
    </message>
    <message>
      <source>Why it is wrong</source>
      <translation>Pourquoi c’est inexact</translation>
    </message>
    <message>
      <source>Say why it is wrong.</source>
      <translation>Dites pourquoi c’est inexact.</translation>
    </message>
    <message>
      <source>{0}: {1} ({2})</source>
      <translation>{0} : {1} ({2})</translation>
    </message>
  </context>
  <context>
    <name>dialogs/small.py</name>
    <message>
      <source>Go to</source>
      <translation>Aller à</translation>
    </message>
    <message>
      <source>A time like 0:07.040, a frame number like #88, or a timestamp like pts 90112.</source>
      <translation>Un temps comme 0:07.040, un numéro d’image comme #88 ou un horodatage comme pts 90112.</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>Aller</translation>
    </message>
    <message>
      <source>Time, frame or PTS</source>
      <translation>Temps, image ou PTS</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>The reason stays on record.</source>
      <translation>Le motif reste au registre.</translation>
    </message>
    <message>
      <source>Say why.</source>
      <translation>Indiquez pourquoi.</translation>
    </message>
    <message>
      <source>Write a whole number after # or pts.</source>
      <translation>Écrivez un nombre entier après # ou pts.</translation>
    </message>
  </context>
  <context>
    <name>dialogs/verdict.py</name>
    <message>
      <source>Give a verdict</source>
      <translation>Rendre un verdict</translation>
    </message>
    <message>
      <source>The two questions are separate: genuine footage may be shared in a false context.</source>
      <translation>Les deux questions sont distinctes : des images authentiques peuvent circuler dans un faux contexte.</translation>
    </message>
    <message>
      <source>Give the verdict</source>
      <translation>Rendre le verdict</translation>
    </message>
    <message>
      <source>Is the footage genuine?</source>
      <translation>Les images sont-elles authentiques ?</translation>
    </message>
    <message>
      <source>Is its context true?</source>
      <translation>Le contexte est-il exact ?</translation>
    </message>
    <message>
      <source>Police nationale</source>
      <translation>Police nationale</translation>
    </message>
    <message>
      <source>What stays open</source>
      <translation>Ce qui reste ouvert</translation>
    </message>
    <message>
      <source>By a third party</source>
      <translation>Par un tiers</translation>
    </message>
    <message>
      <source>Whose judgement is it?</source>
      <translation>De qui est ce jugement ?</translation>
    </message>
    <message>
      <source>Name the third party.</source>
      <translation>Nommez le tiers.</translation>
    </message>
    <message>
      <source>Give the reasons: a verdict without them cannot be checked.</source>
      <translation>Donnez les motifs : sans eux, un verdict ne peut être contrôlé.</translation>
    </message>
  </context>
  <context>
    <name>dialogs/when.py</name>
    <message>
      <source>As stated: Monday afternoon</source>
      <translation>Tel qu’énoncé : lundi après-midi</translation>
    </message>
    <message>
      <source>Time as stated</source>
      <translation>Moment tel qu’énoncé</translation>
    </message>
    <message>
      <source>Not before</source>
      <translation>Pas avant</translation>
    </message>
    <message>
      <source>Not after</source>
      <translation>Pas après</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Fuseau horaire</translation>
    </message>
    <message>
      <source>Without a zone these times are UTC.</source>
      <translation>Sans fuseau, ces heures sont en UTC.</translation>
    </message>
    <message>
      <source>Say the time in the words of the source, beside its bounds.</source>
      <translation>Indiquez le moment avec les mots de la source, en plus de ses bornes.</translation>
    </message>
    <message>
      <source>“Not before” is later than “not after”.</source>
      <translation>« Pas avant » est postérieur à « pas après ».</translation>
    </message>
    <message>
      <source>“{0}” is no date; write for example 2020-08-26 14:00.</source>
      <translation>« {0} » n’est pas une date ; écrivez par exemple 2020-08-26 14:00.</translation>
    </message>
    <message>
      <source>“{0}” is no time zone; write for example Europe/Paris.</source>
      <translation>« {0} » n’est pas un fuseau horaire ; écrivez par exemple Europe/Paris.</translation>
    </message>
  </context>
  <context>
    <name>dropping.py</name>
    <message>
      <source>Drop to take the files in as evidence</source>
      <translation>Déposez les fichiers pour les verser aux pièces</translation>
    </message>
  </context>
  <context>
    <name>exchange_jobs.py</name>
    <message>
      <source>Weighing what a second reader is given</source>
      <translation>Relevé de ce que reçoit un second lecteur</translation>
    </message>
    <message>
      <source>The original of {0} is not here; it comes with a bundle that has the originals.</source>
      <translation>L’original de {0} n’est pas ici ; il vient avec un paquet qui contient les originaux.</translation>
    </message>
    <message>
      <source>Left out: {0}</source>
      <translation>Laissé de côté : {0}</translation>
    </message>
    <message>
      <source>{0}: {1} of {2} frames are near a hash of the list, the nearest {3} of 256 bits apart.</source>
      <translation>{0} : {1} images sur {2} sont proches d’une empreinte de la liste, la plus proche à {3} bits sur 256.</translation>
    </message>
    <message>
      <source>{0}, a frame each second, with a list of {1} hashes.</source>
      <translation>{0}, une image par seconde, avec une liste de {1} empreintes.</translation>
    </message>
    <message>
      <source>{0} steps were checked: {1} are the same, {2} differ, {3} cannot be done here.</source>
      <translation>Étapes contrôlées : {0}. Identiques : {1} ; différentes : {2} ; impossibles à refaire ici : {3}.</translation>
    </message>
    <message>
      <source>Same: {0}</source>
      <translation>Identique : {0}</translation>
    </message>
    <message>
      <source>{0} record</source>
      <translation>{0} entrée</translation>
    </message>
    <message>
      <source>{0} records</source>
      <translation>{0} entrées</translation>
    </message>
    <message>
      <source>{0} media file</source>
      <translation>{0} fichier média</translation>
    </message>
    <message>
      <source>{0} media files</source>
      <translation>{0} fichiers médias</translation>
    </message>
    <message>
      <source>{0} new record</source>
      <translation>{0} entrée nouvelle</translation>
    </message>
    <message>
      <source>{0} new records</source>
      <translation>{0} entrées nouvelles</translation>
    </message>
    <message>
      <source>{0} was here already</source>
      <translation>{0} déjà ici</translation>
    </message>
    <message>
      <source>{0} were here already</source>
      <translation>{0} déjà ici</translation>
    </message>
    <message>
      <source>This is the second reader’s answer. Both readings stand side by side under “{0}”.</source>
      <translation>C’est la réponse du second lecteur. Les deux lectures figurent côte à côte sous « {0} ».</translation>
    </message>
    <message>
      <source>{0} annotation added</source>
      <translation>{0} annotation ajoutée</translation>
    </message>
    <message>
      <source>{0} annotations added</source>
      <translation>{0} annotations ajoutées</translation>
    </message>
    <message>
      <source>{0} clip was compared</source>
      <translation>{0} clip comparé</translation>
    </message>
    <message>
      <source>{0} clips were compared</source>
      <translation>{0} clips comparés</translation>
    </message>
    <message>
      <source>Differs: {0}</source>
      <translation>Diffère : {0}</translation>
    </message>
    <message>
      <source>Cannot be done: {0}</source>
      <translation>Impossible à refaire : {0}</translation>
    </message>
    <message>
      <source>Handing over {0}</source>
      <translation>Remise de {0}</translation>
    </message>
    <message>
      <source>Bundle written: {0} ({1}, {2})</source>
      <translation>Paquet écrit : {0} ({1}, {2})</translation>
    </message>
    <message>
      <source>Bringing in {0}</source>
      <translation>Réception de {0}</translation>
    </message>
    <message>
      <source>No clip shows what the list names.</source>
      <translation>Aucun clip ne recoupe la liste.</translation>
    </message>
    <message>
      <source>{0} files written in {1}</source>
      <translation>{0} fichiers écrits dans {1}</translation>
    </message>
    <message>
      <source>{0}, {1}; {2}.</source>
      <translation>{0}, {1} ; {2}.</translation>
    </message>
    <message>
      <source>Case {0} was brought in</source>
      <translation>Dossier {0} reçu</translation>
    </message>
    <message>
      <source>Annotations of {0}</source>
      <translation>Annotations de {0}</translation>
    </message>
    <message>
      <source>The list of hashes {0}</source>
      <translation>La liste d’empreintes {0}</translation>
    </message>
    <message>
      <source>The report of {0}</source>
      <translation>Le rapport de {0}</translation>
    </message>
    <message>
      <source>Written: {0}</source>
      <translation>Écrit : {0}</translation>
    </message>
  </context>
  <context>
    <name>facts.py</name>
    <message>
      <source>Double-click to copy</source>
      <translation>Double-cliquez pour copier</translation>
    </message>
    <message>
      <source>Recorded as {0}</source>
      <translation>Consigné comme {0}</translation>
    </message>
  </context>
  <context>
    <name>field_words.py</name>
    <message>
      <source>Acquired by</source>
      <translation>Acquis par</translation>
    </message>
    <message>
      <source>How it was acquired</source>
      <translation>Acquis comment</translation>
    </message>
    <message>
      <source>Address it was acquired from</source>
      <translation>Adresse d’origine</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Ajouté</translation>
    </message>
    <message>
      <source>Id of the appearance</source>
      <translation>Id de la parution</translation>
    </message>
    <message>
      <source>As second reader</source>
      <translation>Comme second lecteur</translation>
    </message>
    <message>
      <source>Whose verdict</source>
      <translation>De qui vient le verdict</translation>
    </message>
    <message>
      <source>Assumption</source>
      <translation>Hypothèse admise</translation>
    </message>
    <message>
      <source>Authenticity</source>
      <translation>Authenticité</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Auteur</translation>
    </message>
    <message>
      <source>Basis</source>
      <translation>Fondement</translation>
    </message>
    <message>
      <source>Pictures that show too little</source>
      <translation>Images trop pauvres</translation>
    </message>
    <message>
      <source>For a blind second reading</source>
      <translation>Pour une seconde lecture en aveugle</translation>
    </message>
    <message>
      <source>Id of the bundle</source>
      <translation>Id du paquet</translation>
    </message>
    <message>
      <source>Id of the case</source>
      <translation>Id du dossier</translation>
    </message>
    <message>
      <source>Citation</source>
      <translation>Référence citée</translation>
    </message>
    <message>
      <source>Id of a clip</source>
      <translation>Id d’un clip</translation>
    </message>
    <message>
      <source>Id of the first clip</source>
      <translation>Id du premier clip</translation>
    </message>
    <message>
      <source>Id of the second clip</source>
      <translation>Id du second clip</translation>
    </message>
    <message>
      <source>Id of the clip</source>
      <translation>Id du clip</translation>
    </message>
    <message>
      <source>Clips searched</source>
      <translation>Clips parcourus</translation>
    </message>
    <message>
      <source>Compared picture by picture</source>
      <translation>Comparés image par image</translation>
    </message>
    <message>
      <source>Comparison</source>
      <translation>Comparé</translation>
    </message>
    <message>
      <source>Conflicts</source>
      <translation>Conflits</translation>
    </message>
    <message>
      <source>Recorded</source>
      <translation>Enregistré le</translation>
    </message>
    <message>
      <source>Decided by</source>
      <translation>Décidé par</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Décision</translation>
    </message>
    <message>
      <source>Desk</source>
      <translation>Poste</translation>
    </message>
    <message>
      <source>Digest, SHA-256</source>
      <translation>Empreinte SHA-256</translation>
    </message>
    <message>
      <source>Duration in seconds</source>
      <translation>Durée en secondes</translation>
    </message>
    <message>
      <source>Earlier logs</source>
      <translation>Journaux antérieurs</translation>
    </message>
    <message>
      <source>Earliest</source>
      <translation>Au plus tôt</translation>
    </message>
    <message>
      <source>Edits</source>
      <translation>Retouches</translation>
    </message>
    <message>
      <source>Version of the edits</source>
      <translation>Version des retouches</translation>
    </message>
    <message>
      <source>Last frame (PTS)</source>
      <translation>Dernière image (PTS)</translation>
    </message>
    <message>
      <source>Error in seconds</source>
      <translation>Erreur en secondes</translation>
    </message>
    <message>
      <source>Id of the evidence</source>
      <translation>Id de l’élément</translation>
    </message>
    <message>
      <source>Kind of evidence</source>
      <translation>Type d’élément</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Exporté le</translation>
    </message>
    <message>
      <source>Exported by</source>
      <translation>Exporté par</translation>
    </message>
    <message>
      <source>Facts as read</source>
      <translation>Données lues</translation>
    </message>
    <message>
      <source>False matches</source>
      <translation>Faux positifs</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>Champs</translation>
    </message>
    <message>
      <source>Files, SHA-256</source>
      <translation>Fichiers, SHA-256</translation>
    </message>
    <message>
      <source>First seen</source>
      <translation>Vu d’abord le</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Trouvé</translation>
    </message>
    <message>
      <source>Digest of the full report</source>
      <translation>Empreinte du rapport complet</translation>
    </message>
    <message>
      <source>End of the log</source>
      <translation>Fin du journal</translation>
    </message>
    <message>
      <source>Height in pixels</source>
      <translation>Hauteur en pixels</translation>
    </message>
    <message>
      <source>Blurred stretches</source>
      <translation>Passages floutés</translation>
    </message>
    <message>
      <source>Computer</source>
      <translation>Ordinateur</translation>
    </message>
    <message>
      <source>Id</source>
      <translation>Identifiant</translation>
    </message>
    <message>
      <source>Identity</source>
      <translation>Identité</translation>
    </message>
    <message>
      <source>Kept by</source>
      <translation>Tenu par</translation>
    </message>
    <message>
      <source>Here already</source>
      <translation>Déjà là</translation>
    </message>
    <message>
      <source>Latest</source>
      <translation>Au plus tard</translation>
    </message>
    <message>
      <source>Latitude</source>
      <translation>Latitude</translation>
    </message>
    <message>
      <source>What it cannot show</source>
      <translation>Ce que cela ne montre pas</translation>
    </message>
    <message>
      <source>Longitude</source>
      <translation>Longitude</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Méthode</translation>
    </message>
    <message>
      <source>Moment</source>
      <translation>Moment</translation>
    </message>
    <message>
      <source>Originals</source>
      <translation>Originaux</translation>
    </message>
    <message>
      <source>SHA-256 of the packets</source>
      <translation>SHA-256 des paquets</translation>
    </message>
    <message>
      <source>Id of the appearance it was made from</source>
      <translation>Id de la parution d’origine</translation>
    </message>
    <message>
      <source>Id of the clip it was made from</source>
      <translation>Id du clip d’origine</translation>
    </message>
    <message>
      <source>Part of the entry</source>
      <translation>Partie de l’entrée</translation>
    </message>
    <message>
      <source>Pictures compared</source>
      <translation>Images comparées</translation>
    </message>
    <message>
      <source>Digest of the pixels</source>
      <translation>Empreinte des pixels</translation>
    </message>
    <message>
      <source>Frame (PTS)</source>
      <translation>Image (PTS)</translation>
    </message>
    <message>
      <source>How deep the search looked</source>
      <translation>Profondeur de la recherche</translation>
    </message>
    <message>
      <source>Second reading of</source>
      <translation>Seconde lecture de</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motif</translation>
    </message>
    <message>
      <source>Found again</source>
      <translation>Retrouvé</translation>
    </message>
    <message>
      <source>Kind of entry</source>
      <translation>Type d’entrée</translation>
    </message>
    <message>
      <source>Digest of the record</source>
      <translation>Empreinte du dossier</translation>
    </message>
    <message>
      <source>Id of what it is about</source>
      <translation>Id de ce dont il s’agit</translation>
    </message>
    <message>
      <source>Kind of what it is about</source>
      <translation>Type de ce dont il s’agit</translation>
    </message>
    <message>
      <source>Reduced</source>
      <translation>Réduit</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Refusé</translation>
    </message>
    <message>
      <source>Region</source>
      <translation>Région</translation>
    </message>
    <message>
      <source>Related</source>
      <translation>Apparentés</translation>
    </message>
    <message>
      <source>Digest of the report</source>
      <translation>Empreinte du rapport</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Résultat</translation>
    </message>
    <message>
      <source>Revised</source>
      <translation>Révisé le</translation>
    </message>
    <message>
      <source>Revision</source>
      <translation>Révision</translation>
    </message>
    <message>
      <source>Said at</source>
      <translation>Dit le</translation>
    </message>
    <message>
      <source>Said by</source>
      <translation>Dit par</translation>
    </message>
    <message>
      <source>Salt of its digest</source>
      <translation>Sel de l’empreinte</translation>
    </message>
    <message>
      <source>The same in all</source>
      <translation>Commun à toutes</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>Schéma</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>Searched in</source>
      <translation>Recherché dans</translation>
    </message>
    <message>
      <source>Second reading</source>
      <translation>Seconde lecture</translation>
    </message>
    <message>
      <source>Seconds</source>
      <translation>Secondes</translation>
    </message>
    <message>
      <source>What differs</source>
      <translation>Ce qui diffère</translation>
    </message>
    <message>
      <source>Kind of appearance</source>
      <translation>Type de parution</translation>
    </message>
    <message>
      <source>Shared sound</source>
      <translation>Son partagé</translation>
    </message>
    <message>
      <source>Signed ends of logs</source>
      <translation>Fins de journal signées</translation>
    </message>
    <message>
      <source>Size in bytes</source>
      <translation>Taille en octets</translation>
    </message>
    <message>
      <source>Could not be compared</source>
      <translation>N’ont pu être comparés</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>Digest of the pixels before the steps</source>
      <translation>Empreinte des pixels avant les étapes</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>Position</translation>
    </message>
    <message>
      <source>Stand-in</source>
      <translation>Substitut</translation>
    </message>
    <message>
      <source>First frame (PTS)</source>
      <translation>Première image (PTS)</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Time it states</source>
      <translation>Moment énoncé</translation>
    </message>
    <message>
      <source>Steps of the view</source>
      <translation>Étapes de l’affichage</translation>
    </message>
    <message>
      <source>Stretches</source>
      <translation>Passages</translation>
    </message>
    <message>
      <source>Kind of what it is weighed for</source>
      <translation>Type de ce qu’il étaye</translation>
    </message>
    <message>
      <source>Id of what it is weighed for</source>
      <translation>Id de ce qu’il étaye</translation>
    </message>
    <message>
      <source>In place of the verdict</source>
      <translation>À la place du verdict</translation>
    </message>
    <message>
      <source>Time it tells</source>
      <translation>Moment indiqué</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texte</translation>
    </message>
    <message>
      <source>As the other desk has it</source>
      <translation>Selon l’autre poste</translation>
    </message>
    <message>
      <source>Third party</source>
      <translation>Tiers</translation>
    </message>
    <message>
      <source>Tool</source>
      <translation>Outil</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Ce qui a été fait</translation>
    </message>
    <message>
      <source>Uncertainty in metres</source>
      <translation>Incertitude en mètres</translation>
    </message>
    <message>
      <source>Unchanged</source>
      <translation>Inchangé</translation>
    </message>
    <message>
      <source>Made with</source>
      <translation>Fait avec</translation>
    </message>
    <message>
      <source>Values</source>
      <translation>Valeurs</translation>
    </message>
    <message>
      <source>Who it is attributed to</source>
      <translation>À qui c’est attribué</translation>
    </message>
    <message>
      <source>Width in pixels</source>
      <translation>Largeur en pixels</translation>
    </message>
    <message>
      <source>Workspace</source>
      <translation>Espace de travail</translation>
    </message>
    <message>
      <source>Album</source>
      <translation>Album</translation>
    </message>
    <message>
      <source>Artist of the album</source>
      <translation>Artiste de l’album</translation>
    </message>
    <message>
      <source>Artist</source>
      <translation>Artiste</translation>
    </message>
    <message>
      <source>Bits a second</source>
      <translation>Bits par seconde</translation>
    </message>
    <message>
      <source>Frames a second when filmed (Android)</source>
      <translation>Images par seconde au tournage (Android)</translation>
    </message>
    <message>
      <source>Manufacturer (Android)</source>
      <translation>Fabricant (Android)</translation>
    </message>
    <message>
      <source>Model (Android)</source>
      <translation>Modèle (Android)</translation>
    </message>
    <message>
      <source>Version of Android</source>
      <translation>Version d’Android</translation>
    </message>
    <message>
      <source>Created (Apple)</source>
      <translation>Créé le (Apple)</translation>
    </message>
    <message>
      <source>Place (Apple)</source>
      <translation>Lieu (Apple)</translation>
    </message>
    <message>
      <source>Manufacturer (Apple)</source>
      <translation>Fabricant (Apple)</translation>
    </message>
    <message>
      <source>Model (Apple)</source>
      <translation>Modèle (Apple)</translation>
    </message>
    <message>
      <source>Program (Apple)</source>
      <translation>Logiciel (Apple)</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>Commentaire</translation>
    </message>
    <message>
      <source>Compatible formats</source>
      <translation>Formats compatibles</translation>
    </message>
    <message>
      <source>Composer</source>
      <translation>Compositeur</translation>
    </message>
    <message>
      <source>Copyright</source>
      <translation>Droits d’auteur</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Créé le</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Modifié le</translation>
    </message>
    <message>
      <source>Digitized</source>
      <translation>Numérisé le</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Pris le</translation>
    </message>
    <message>
      <source>Encoded by</source>
      <translation>Encodé par</translation>
    </message>
    <message>
      <source>Encoder</source>
      <translation>Encodeur</translation>
    </message>
    <message>
      <source>Exposure in seconds</source>
      <translation>Pose en secondes</translation>
    </message>
    <message>
      <source>Firmware</source>
      <translation>Micrologiciel</translation>
    </message>
    <message>
      <source>Aperture (f-number)</source>
      <translation>Ouverture (nombre f)</translation>
    </message>
    <message>
      <source>Focal length in millimetres</source>
      <translation>Focale en millimètres</translation>
    </message>
    <message>
      <source>Genre</source>
      <translation>Genre</translation>
    </message>
    <message>
      <source>Altitude in metres (GPS)</source>
      <translation>Altitude en mètres (GPS)</translation>
    </message>
    <message>
      <source>Day (GPS)</source>
      <translation>Jour (GPS)</translation>
    </message>
    <message>
      <source>Direction of view (GPS)</source>
      <translation>Direction de la vue (GPS)</translation>
    </message>
    <message>
      <source>Latitude (GPS)</source>
      <translation>Latitude (GPS)</translation>
    </message>
    <message>
      <source>North or south (GPS)</source>
      <translation>Nord ou sud (GPS)</translation>
    </message>
    <message>
      <source>Longitude (GPS)</source>
      <translation>Longitude (GPS)</translation>
    </message>
    <message>
      <source>East or west (GPS)</source>
      <translation>Est ou ouest (GPS)</translation>
    </message>
    <message>
      <source>Time, UTC (GPS)</source>
      <translation>Heure UTC (GPS)</translation>
    </message>
    <message>
      <source>Name of the track’s handler</source>
      <translation>Nom du gestionnaire de piste</translation>
    </message>
    <message>
      <source>Sensitivity (ISO)</source>
      <translation>Sensibilité (ISO)</translation>
    </message>
    <message>
      <source>Keywords</source>
      <translation>Mots-clés</translation>
    </message>
    <message>
      <source>Lens</source>
      <translation>Objectif</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Lieu</translation>
    </message>
    <message>
      <source>Format it declares</source>
      <translation>Format déclaré</translation>
    </message>
    <message>
      <source>Manufacturer</source>
      <translation>Fabricant</translation>
    </message>
    <message>
      <source>Version of the format</source>
      <translation>Version du format</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <source>Bytes</source>
      <translation>Octets</translation>
    </message>
    <message>
      <source>Time zone of the change</source>
      <translation>Fuseau de la modification</translation>
    </message>
    <message>
      <source>Time zone of the digitizing</source>
      <translation>Fuseau de la numérisation</translation>
    </message>
    <message>
      <source>Time zone of the taking</source>
      <translation>Fuseau de la prise de vue</translation>
    </message>
    <message>
      <source>Orientation</source>
      <translation>Orientation</translation>
    </message>
    <message>
      <source>Reel</source>
      <translation>Bobine</translation>
    </message>
    <message>
      <source>Rotation</source>
      <translation>Rotation</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>Logiciel</translation>
    </message>
    <message>
      <source>Synopsis</source>
      <translation>Résumé</translation>
    </message>
    <message>
      <source>Timecode</source>
      <translation>Code temporel</translation>
    </message>
    <message>
      <source>Track</source>
      <translation>Piste</translation>
    </message>
    <message>
      <source>Maker of the encoder</source>
      <translation>Auteur de l’encodeur</translation>
    </message>
  </context>
  <context>
    <name>history.py</name>
    <message>
      <source>Write a note</source>
      <translation>Écrire une note</translation>
    </message>
    <message>
      <source>Judge what is established</source>
      <translation>Juger ce qui est établi</translation>
    </message>
    <message>
      <source>State what a clip was made from</source>
      <translation>Indiquer d’où un clip est tiré</translation>
    </message>
    <message>
      <source>Enter coordinates</source>
      <translation>Saisir des coordonnées</translation>
    </message>
    <message>
      <source>Withdraw an entry</source>
      <translation>Retirer une entrée</translation>
    </message>
    <message>
      <source>The verdict before was taken back.</source>
      <translation>Le verdict précédent a été repris.</translation>
    </message>
  </context>
  <context>
    <name>intake_words.py</name>
    <message>
      <source>{0} file taken in</source>
      <translation>{0} fichier versé</translation>
    </message>
    <message>
      <source>{0} files taken in</source>
      <translation>{0} fichiers versés</translation>
    </message>
    <message>
      <source>{0} already here</source>
      <translation>{0} déjà là</translation>
    </message>
    <message>
      <source>{0} refused</source>
      <translation>{0} refus</translation>
    </message>
  </context>
  <context>
    <name>jobs.py</name>
    <message>
      <source>This is a fault of the program, not of your files: {0}. Nothing recorded was lost.</source>
      <translation>C’est un défaut du programme, non de vos fichiers : {0}. Rien de ce qui est enregistré n’est perdu.</translation>
    </message>
  </context>
  <context>
    <name>main_window.py</name>
    <message>
      <source>Verification Workbench</source>
      <translation>Verification Workbench</translation>
    </message>
    <message>
      <source>Verification Workbench sample</source>
      <translation>Exemple Verification Workbench</translation>
    </message>
    <message>
      <source>Building the sample workspace</source>
      <translation>Construction de l’espace d’exemple</translation>
    </message>
    <message>
      <source>Open workspace</source>
      <translation>Ouvrir un espace de travail</translation>
    </message>
    <message>
      <source>Verification workspace</source>
      <translation>Espace de vérification</translation>
    </message>
    <message>
      <source>New workspace…</source>
      <translation>Nouvel espace de travail…</translation>
    </message>
    <message>
      <source>Open workspace…</source>
      <translation>Ouvrir un espace de travail…</translation>
    </message>
    <message>
      <source>Close workspace</source>
      <translation>Fermer l’espace de travail</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Réglages…</translation>
    </message>
    <message>
      <source>Who works here…</source>
      <translation>Qui travaille ici…</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quitter</translation>
    </message>
    <message>
      <source>Work is under way. Language and size of text change at the next start.</source>
      <translation>Un travail est en cours. Langue et taille du texte changeront au prochain démarrage.</translation>
    </message>
    <message>
      <source>Opening {0}</source>
      <translation>Ouverture de {0}</translation>
    </message>
    <message>
      <source>Creating {0}</source>
      <translation>Création de {0}</translation>
    </message>
    <message>
      <source>{0} – Verification Workbench</source>
      <translation>{0} – Verification Workbench</translation>
    </message>
  </context>
  <context>
    <name>models/beside_rows.py</name>
    <message>
      <source>not known</source>
      <translation>inconnu</translation>
    </message>
    <message>
      <source>the same in both</source>
      <translation>identique dans les deux</translation>
    </message>
    <message>
      <source>differs</source>
      <translation>diffère</translation>
    </message>
    <message>
      <source>cannot be told</source>
      <translation>indécidable</translation>
    </message>
    <message>
      <source>Detail</source>
      <translation>Détail</translation>
    </message>
  </context>
  <context>
    <name>models/clock_table.py</name>
    <message>
      <source>no date</source>
      <translation>sans date</translation>
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
      <source>{0}?</source>
      <translation>{0} ?</translation>
    </message>
  </context>
  <context>
    <name>models/log_table.py</name>
    <message>
      <source>No.</source>
      <translation>N°</translation>
    </message>
  </context>
  <context>
    <name>playing/feed.py</name>
    <message>
      <source>This is a fault of the program, not of the file: {0}.</source>
      <translation>C’est un défaut du programme, non du fichier : {0}.</translation>
    </message>
  </context>
  <context>
    <name>playing/sound_out.py</name>
    <message>
      <source>This machine has no sound device that could be opened; it plays silently.</source>
      <translation>Aucun périphérique audio de cette machine n’a pu être ouvert ; la lecture est muette.</translation>
    </message>
  </context>
  <context>
    <name>protection.py</name>
    <message>
      <source>Graphic: {0} veils it</source>
      <translation>Choquant : {0} pour voiler</translation>
    </message>
    <message>
      <source>Graphic, veiled</source>
      <translation>Choquant, voilé</translation>
    </message>
    <message>
      <source>Graphic</source>
      <translation>Choquant</translation>
    </message>
    <message>
      <source>Graphic, veiled: {0} reveals it</source>
      <translation>Choquant, voilé : {0} pour dévoiler</translation>
    </message>
    <message>
      <source>Graphic · {0}</source>
      <translation>Choquant · {0}</translation>
    </message>
  </context>
  <context>
    <name>reading.py</name>
    <message>
      <source>Reading a long list</source>
      <translation>Lecture d’une longue liste</translation>
    </message>
  </context>
  <context>
    <name>record.py</name>
    <message>
      <source>Stand-in: drawn by this program in place of footage that cannot be distributed</source>
      <translation>Substitut : dessiné par ce programme à la place d’images qui ne peuvent être diffusées</translation>
    </message>
    <message>
      <source>not authenticable</source>
      <translation>non authentifiables</translation>
    </message>
    <message>
      <source>other desk</source>
      <translation>autre poste</translation>
    </message>
    <message>
      <source>by us</source>
      <translation>par nous</translation>
    </message>
    <message>
      <source>stand-in</source>
      <translation>substitut</translation>
    </message>
    <message>
      <source>{0} match awaits a decision</source>
      <translation>{0} correspondance attend une décision</translation>
    </message>
    <message>
      <source>{0} matches await a decision</source>
      <translation>{0} correspondances attendent une décision</translation>
    </message>
    <message>
      <source>{0} match</source>
      <translation>{0} corresp.</translation>
    </message>
    <message>
      <source>{0} matches</source>
      <translation>{0} corresp.</translation>
    </message>
    <message>
      <source>{0} confirmed match</source>
      <translation>{0} correspondance confirmée</translation>
    </message>
    <message>
      <source>{0} confirmed matches</source>
      <translation>{0} correspondances confirmées</translation>
    </message>
    <message>
      <source>Something of this clip, or of what is recorded of it, is confidential</source>
      <translation>Une partie de ce clip, ou de ce qui en est consigné, est confidentielle</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>endommagé</translation>
    </message>
    <message>
      <source>partly confidential</source>
      <translation>en partie confidentiel</translation>
    </message>
    <message>
      <source>sound</source>
      <translation>son</translation>
    </message>
    <message>
      <source>remarks</source>
      <translation>remarques</translation>
    </message>
    <message>
      <source>{0}, by {1}</source>
      <translation>{0}, par {1}</translation>
    </message>
    <message>
      <source>{0} to review</source>
      <translation>{0} à examiner</translation>
    </message>
    <message>
      <source>Confidential: {0}</source>
      <translation>Confidentiel : {0}</translation>
    </message>
  </context>
  <context>
    <name>report_jobs.py</name>
    <message>
      <source>Reading case {0} for its report</source>
      <translation>Lecture du dossier {0} pour son rapport</translation>
    </message>
    <message>
      <source>Pages of the report on {0}</source>
      <translation>Pages du rapport sur {0}</translation>
    </message>
  </context>
  <context>
    <name>session.py</name>
    <message>
      <source>{0} file was still to be taken in into case {1} when the desk was left: {2}. It is not half taken in.</source>
      <translation>{0} fichier restait à verser au dossier {1} quand le logiciel a été quitté : {2}. Il n’est pas versé à moitié.</translation>
    </message>
    <message>
      <source>{0} files were still to be taken in into case {1} when the desk was left: {2}. None is half taken in.</source>
      <translation>{0} fichiers restaient à verser au dossier {1} quand le logiciel a été quitté : {2}. Aucun n’est versé à moitié.</translation>
    </message>
    <message>
      <source>“{0}” was still being searched for when the desk was left. Nothing is lost: retry goes on.</source>
      <translation>La recherche des images de « {0} » n’était pas achevée quand le logiciel a été quitté. Rien n’est perdu : réessayer la poursuit.</translation>
    </message>
    <message>
      <source>{0} clips were still being searched for when the desk was left. Nothing is lost: retry them.</source>
      <translation>La recherche des images de {0} clips n’était pas achevée quand le logiciel a été quitté. Rien n’est perdu : réessayer la poursuit.</translation>
    </message>
    <message>
      <source>Searching for words</source>
      <translation>Recherche de mots</translation>
    </message>
    <message>
      <source>Looking for clips</source>
      <translation>Recherche des clips</translation>
    </message>
    <message>
      <source>Record a verdict</source>
      <translation>Enregistrer un verdict</translation>
    </message>
    <message>
      <source>Revise a note</source>
      <translation>Réviser une note</translation>
    </message>
    <message>
      <source>Taking in files interrupted</source>
      <translation>Versement de fichiers interrompu</translation>
    </message>
    <message>
      <source>Search interrupted</source>
      <translation>Recherche interrompue</translation>
    </message>
    <message>
      <source>Take the mark “graphic” off</source>
      <translation>Ne plus signaler comme choquant</translation>
    </message>
    <message>
      <source>Looking for marks</source>
      <translation>Recherche de repères</translation>
    </message>
    <message>
      <source>Checking the custody chain</source>
      <translation>Vérification de la chaîne de conservation</translation>
    </message>
    <message>
      <source>Hashing originals again</source>
      <translation>Nouveau calcul des empreintes des originaux</translation>
    </message>
    <message>
      <source>Taking in {0}</source>
      <translation>Versement : {0}</translation>
    </message>
    <message>
      <source>Searching for the footage of {0} clips</source>
      <translation>Recherche des images de {0} clips</translation>
    </message>
    <message>
      <source>Comparing {0} with {1}</source>
      <translation>Comparaison de {0} avec {1}</translation>
    </message>
    <message>
      <source>Keyframes of {0}</source>
      <translation>Images clés de {0}</translation>
    </message>
    <message>
      <source>Waveform of {0}</source>
      <translation>Forme d’onde de {0}</translation>
    </message>
    <message>
      <source>Exporting a frame of {0}</source>
      <translation>Export d’une image de {0}</translation>
    </message>
    <message>
      <source>{0} item</source>
      <translation>{0} élément</translation>
    </message>
    <message>
      <source>{0} items</source>
      <translation>{0} éléments</translation>
    </message>
    <message>
      <source>Searching for {0}</source>
      <translation>Recherche de {0}</translation>
    </message>
  </context>
  <context>
    <name>shortcuts.py</name>
    <message>
      <source>Comparing</source>
      <translation>Comparaison</translation>
    </message>
    <message>
      <source>Playing</source>
      <translation>Lecture</translation>
    </message>
    <message>
      <source>Moving</source>
      <translation>Déplacement</translation>
    </message>
    <message>
      <source>Working</source>
      <translation>Travail</translation>
    </message>
    <message>
      <source>Looking</source>
      <translation>Affichage</translation>
    </message>
    <message>
      <source>Recording</source>
      <translation>Consigner</translation>
    </message>
    <message>
      <source>Workspace and desk</source>
      <translation>Espace de travail et interface</translation>
    </message>
    <message>
      <source>Nudge A one frame back</source>
      <translation>Décaler A d’une image en arrière</translation>
    </message>
    <message>
      <source>Nudge A one frame forward</source>
      <translation>Décaler A d’une image en avant</translation>
    </message>
    <message>
      <source>Nudge B one frame back</source>
      <translation>Décaler B d’une image en arrière</translation>
    </message>
    <message>
      <source>Nudge B one frame forward</source>
      <translation>Décaler B d’une image en avant</translation>
    </message>
    <message>
      <source>Next way of comparing</source>
      <translation>Mode de superposition suivant</translation>
    </message>
    <message>
      <source>Edge of the wipe to the left</source>
      <translation>Bord du volet vers la gauche</translation>
    </message>
    <message>
      <source>Edge of the wipe to the right</source>
      <translation>Bord du volet vers la droite</translation>
    </message>
    <message>
      <source>Play; again: faster</source>
      <translation>Lecture ; encore : plus vite</translation>
    </message>
    <message>
      <source>Play backwards; again: faster</source>
      <translation>Lecture arrière ; encore : plus vite</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Slower</source>
      <translation>Plus lent</translation>
    </message>
    <message>
      <source>Faster</source>
      <translation>Plus vite</translation>
    </message>
    <message>
      <source>Range begins at this frame</source>
      <translation>La plage commence à cette image</translation>
    </message>
    <message>
      <source>Range ends with this frame</source>
      <translation>La plage finit à cette image</translation>
    </message>
    <message>
      <source>Clear the range</source>
      <translation>Effacer la plage</translation>
    </message>
    <message>
      <source>Loop the range, or the clip</source>
      <translation>Boucler la plage ou le clip</translation>
    </message>
    <message>
      <source>Sound on or off</source>
      <translation>Activer ou couper le son</translation>
    </message>
    <message>
      <source>One second forward</source>
      <translation>Une seconde en avant</translation>
    </message>
    <message>
      <source>One second back</source>
      <translation>Une seconde en arrière</translation>
    </message>
    <message>
      <source>Go to a time, frame or PTS</source>
      <translation>Aller à un temps, une image ou un PTS</translation>
    </message>
    <message>
      <source>Note at this frame</source>
      <translation>Note à cette image</translation>
    </message>
    <message>
      <source>Draw a box on the picture</source>
      <translation>Tracer un cadre sur l’image</translation>
    </message>
    <message>
      <source>Draw a polygon on the picture</source>
      <translation>Tracer un polygone sur l’image</translation>
    </message>
    <message>
      <source>Mark the clip as graphic, or not</source>
      <translation>Signaler le clip comme choquant, ou non</translation>
    </message>
    <message>
      <source>Show what came in last</source>
      <translation>Afficher ce qui vient d’être versé</translation>
    </message>
    <message>
      <source>Hand the case over</source>
      <translation>Remettre le dossier</translation>
    </message>
    <message>
      <source>Bring in a bundle, annotations, hashes</source>
      <translation>Recevoir un paquet, des annotations, des empreintes</translation>
    </message>
    <message>
      <source>Fold or unfold the case in the list</source>
      <translation>Replier ou déplier le dossier dans la liste</translation>
    </message>
    <message>
      <source>Show or hide the jobs</source>
      <translation>Afficher ou masquer les tâches</translation>
    </message>
    <message>
      <source>This sheet</source>
      <translation>Cette fiche</translation>
    </message>
    <message>
      <source>Pixels one to one</source>
      <translation>Pixels un pour un</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Agrandir</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Réduire</translation>
    </message>
    <message>
      <source>Pan left</source>
      <translation>Image agrandie : plus à gauche</translation>
    </message>
    <message>
      <source>Pan right</source>
      <translation>Image agrandie : plus à droite</translation>
    </message>
    <message>
      <source>Pan up</source>
      <translation>Image agrandie : plus haut</translation>
    </message>
    <message>
      <source>Pan down</source>
      <translation>Image agrandie : plus bas</translation>
    </message>
    <message>
      <source>Timeline: zoom in</source>
      <translation>Ligne de temps : agrandir</translation>
    </message>
    <message>
      <source>Timeline: zoom out</source>
      <translation>Ligne de temps : réduire</translation>
    </message>
    <message>
      <source>Timeline: the whole clip</source>
      <translation>Ligne de temps : tout le clip</translation>
    </message>
    <message>
      <source>Waveform or spectrogram</source>
      <translation>Forme d’onde ou spectrogramme</translation>
    </message>
    <message>
      <source>Reveal or veil graphic material</source>
      <translation>Dévoiler ou voiler le contenu choquant</translation>
    </message>
    <message>
      <source>Show graphic material small or large</source>
      <translation>Montrer ce qui est choquant en petit ou en grand</translation>
    </message>
    <message>
      <source>Turn the view by a quarter</source>
      <translation>Tourner la vue d’un quart</translation>
    </message>
    <message>
      <source>Magnifier: 4×, 8×, off</source>
      <translation>Loupe : 4×, 8×, aucune</translation>
    </message>
    <message>
      <source>Search for the footage of the chosen clip</source>
      <translation>Rechercher ailleurs les images du clip choisi</translation>
    </message>
    <message>
      <source>Compare the two chosen clips</source>
      <translation>Comparer les deux clips choisis</translation>
    </message>
    <message>
      <source>State what the clip was made from</source>
      <translation>Indiquer de quoi le clip est tiré</translation>
    </message>
    <message>
      <source>Attribute: who made or posted it</source>
      <translation>Attribuer : qui l’a fait ou publié</translation>
    </message>
    <message>
      <source>Revise title and question of the case</source>
      <translation>Réviser le titre et la question du dossier</translation>
    </message>
    <message>
      <source>Close the case, or reopen it</source>
      <translation>Clore le dossier, ou le rouvrir</translation>
    </message>
    <message>
      <source>Mark the chosen clips as confidential, or no longer</source>
      <translation>Signaler les clips choisis comme confidentiels, ou non</translation>
    </message>
    <message>
      <source>Check the custody chain</source>
      <translation>Vérifier la chaîne de conservation</translation>
    </message>
    <message>
      <source>Hash originals again</source>
      <translation>Recalculer l’empreinte des originaux</translation>
    </message>
    <message>
      <source>New workspace</source>
      <translation>Nouvel espace de travail</translation>
    </message>
    <message>
      <source>Who works here: name of the analyst</source>
      <translation>Qui travaille ici : nom de l’analyste</translation>
    </message>
    <message>
      <source>Theme: light</source>
      <translation>Thème : clair</translation>
    </message>
    <message>
      <source>Theme: dark</source>
      <translation>Thème : sombre</translation>
    </message>
    <message>
      <source>Theme: as the system has it</source>
      <translation>Thème : celui du système</translation>
    </message>
    <message>
      <source>Language: English</source>
      <translation>Langue : anglais</translation>
    </message>
    <message>
      <source>Language: French</source>
      <translation>Langue : français</translation>
    </message>
    <message>
      <source>Language: as the system has it</source>
      <translation>Langue : celle du système</translation>
    </message>
  </context>
  <context>
    <name>start_page.py</name>
    <message>
      <source>Exact frames, reposts, provenance, verdicts, and a report others can check.</source>
      <translation>Images exactes, republications, provenance, verdicts, et un rapport que d’autres peuvent contrôler.</translation>
    </message>
    <message>
      <source>A question about one or several clips</source>
      <translation>Une question sur un ou plusieurs clips</translation>
    </message>
    <message>
      <source>A folder of cases and evidence</source>
      <translation>Un répertoire de dossiers et de pièces</translation>
    </message>
    <message>
      <source>Open a bundle…</source>
      <translation>Ouvrir un paquet…</translation>
    </message>
    <message>
      <source>A case that somebody handed over</source>
      <translation>Un dossier que l’on vous a remis</translation>
    </message>
    <message>
      <source>Open the sample workspace</source>
      <translation>Ouvrir l’espace d’exemple</translation>
    </message>
    <message>
      <source>Four reference cases with drawn stand-ins</source>
      <translation>Quatre dossiers types, images dessinées</translation>
    </message>
    <message>
      <source>None yet. The sample workspace holds four reference cases to look around in.</source>
      <translation>Aucun pour l’instant. L’espace d’exemple contient quatre dossiers de référence à parcourir.</translation>
    </message>
    <message>
      <source>Drop clips, stills or folders anywhere in this window.</source>
      <translation>Déposez clips, images fixes ou répertoires n’importe où dans cette fenêtre.</translation>
    </message>
    <message>
      <source>Recent workspaces</source>
      <translation>Espaces récents</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Avancement</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Commencer</translation>
    </message>
    <message>
      <source>Open {0}</source>
      <translation>Ouvrir {0}</translation>
    </message>
  </context>
  <context>
    <name>thumbs.py</name>
    <message>
      <source>Picture of {0}</source>
      <translation>Image de {0}</translation>
    </message>
  </context>
  <context>
    <name>withdrawing.py</name>
    <message>
      <source>Set a record aside</source>
      <translation>Écarter une donnée</translation>
    </message>
    <message>
      <source>Enter a record again</source>
      <translation>Consigner de nouveau</translation>
    </message>
  </context>
  <context>
    <name>words.py</name>
    <message>
      <source>caption or logo in one clip only; measured on A’s picture: {0}</source>
      <translation>bandeau ou logo dans un seul des deux clips ; emplacement, rapporté à l’image A : {0}</translation>
    </message>
    <message>
      <source>same file</source>
      <translation>même fichier</translation>
    </message>
    <message>
      <source>same streams</source>
      <translation>mêmes flux</translation>
    </message>
    <message>
      <source>same decoded frames</source>
      <translation>mêmes images décodées</translation>
    </message>
    <message>
      <source>same footage</source>
      <translation>mêmes images</translation>
    </message>
    <message>
      <source>shared footage</source>
      <translation>images communes</translation>
    </message>
    <message>
      <source>same scene</source>
      <translation>même scène</translation>
    </message>
    <message>
      <source>nothing found</source>
      <translation>rien trouvé</translation>
    </message>
    <message>
      <source>A {0} is B {1}</source>
      <translation>A {0} est B {1}</translation>
    </message>
    <message>
      <source>{0} here is {1} there</source>
      <translation>{0} ici correspond à {1} là-bas</translation>
    </message>
    <message>
      <source>nothing for long</source>
      <translation>rien de durable</translation>
    </message>
    <message>
      <source>No unrelated pair measured was called a match; at most 1 in {0} would be (95 %): {1}.</source>
      <translation>Aucune paire sans rapport mesurée n’a été prise pour une correspondance ; au plus 1 sur {0} le serait (95 %) : {1}.</translation>
    </message>
    <message>
      <source>1 unrelated pair in {2} was called a match; at most 1 in {0} would be (95 %): {1}.</source>
      <translation>1 paire sans rapport sur {2} a été prise pour une correspondance ; au plus 1 sur {0} le serait (95 %) : {1}.</translation>
    </message>
    <message>
      <source>; </source>
      <translation> ; </translation>
    </message>
    <message>
      <source>The picture A is the picture B</source>
      <translation>L’image A est l’image B</translation>
    </message>
    <message>
      <source>This picture is the one there</source>
      <translation>Cette image est celle de là-bas</translation>
    </message>
    <message>
      <source>A at {0} is the still B</source>
      <translation>A à {0} est l’image fixe B</translation>
    </message>
    <message>
      <source>{0} here is the still there</source>
      <translation>{0} ici correspond à l’image fixe là-bas</translation>
    </message>
    <message>
      <source>The still A is B at {0}</source>
      <translation>L’image fixe A est B à {0}</translation>
    </message>
    <message>
      <source>This still is {0} there</source>
      <translation>Cette image fixe correspond à {0} là-bas</translation>
    </message>
    <message>
      <source>mirrored</source>
      <translation>en miroir</translation>
    </message>
    <message>
      <source>{0} of A’s picture</source>
      <translation>{0} de l’image A</translation>
    </message>
    <message>
      <source>{0} of the picture here</source>
      <translation>{0} de l’image ici</translation>
    </message>
    <message>
      <source>inside {0} of B’s picture</source>
      <translation>dans {0} de l’image B</translation>
    </message>
    <message>
      <source>inside {0} of the picture there</source>
      <translation>dans {0} de l’image là-bas</translation>
    </message>
    <message>
      <source>top left</source>
      <translation>en haut à gauche</translation>
    </message>
    <message>
      <source>top middle</source>
      <translation>en haut au milieu</translation>
    </message>
    <message>
      <source>top right</source>
      <translation>en haut à droite</translation>
    </message>
    <message>
      <source>middle left</source>
      <translation>au milieu à gauche</translation>
    </message>
    <message>
      <source>middle</source>
      <translation>au milieu</translation>
    </message>
    <message>
      <source>middle right</source>
      <translation>au milieu à droite</translation>
    </message>
    <message>
      <source>bottom left</source>
      <translation>en bas à gauche</translation>
    </message>
    <message>
      <source>bottom middle</source>
      <translation>en bas au milieu</translation>
    </message>
    <message>
      <source>bottom right</source>
      <translation>en bas à droite</translation>
    </message>
    <message>
      <source>Certain: the digests are equal.</source>
      <translation>Certain : les empreintes sont identiques.</translation>
    </message>
    <message>
      <source>What was compared has nothing in common.</source>
      <translation>Ce qui a été comparé n’a rien en commun.</translation>
    </message>
    <message>
      <source>Score {0} of 1.</source>
      <translation>Score : {0} sur 1.</translation>
    </message>
    <message>
      <source>Unrelated footage scores this high less than once in {0} pairs.</source>
      <translation>Des images sans rapport atteignent ce score moins d’une fois sur {0} paires.</translation>
    </message>
    <message>
      <source>Second reader: {0} ({1})</source>
      <translation>Second lecteur : {0} ({1})</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0} : {1}</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
    <message>
      <source>{0} ({1} bytes)</source>
      <translation>{0} ({1} octets)</translation>
    </message>
    <message>
      <source>Shared sound: {0} here is {1} there</source>
      <translation>Son commun : {0} ici correspond à {1} là-bas</translation>
    </message>
    <message>
      <source>How rarely unrelated footage scores as high has not been measured.</source>
      <translation>La rareté d’un tel score pour des images sans rapport n’a pas été mesurée.</translation>
    </message>
    <message>
      <source>No unrelated pair measured so far scored as high.</source>
      <translation>Aucune paire sans rapport mesurée jusqu’ici n’a atteint ce score.</translation>
    </message>
    <message>
      <source>Very strong. </source>
      <translation>Très fort. </translation>
    </message>
    <message>
      <source>tempo ×{0}</source>
      <translation>tempo ×{0}</translation>
    </message>
    <message>
      <source>pitch {0} semitones</source>
      <translation>hauteur {0} demi-tons</translation>
    </message>
    <message>
      <source>turned by {0}°</source>
      <translation>rotation de {0}°</translation>
    </message>
    <message>
      <source>{0} more</source>
      <translation>{0} de plus</translation>
    </message>
    <message>
      <source>Strong. </source>
      <translation>Fort. </translation>
    </message>
    <message>
      <source>speed ×{0}</source>
      <translation>vitesse ×{0}</translation>
    </message>
  </context>
  <context>
    <name>words of the core</name>
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
      <source>by a second reader</source>
      <translation>par un second lecteur</translation>
    </message>
    <message>
      <source>by a third party</source>
      <translation>par un tiers</translation>
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
      <source>undecided</source>
      <translation>en suspens</translation>
    </message>
    <message>
      <source>confirmed</source>
      <translation>confirmée</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>rejetée</translation>
    </message>
    <message>
      <source>provenance</source>
      <translation>provenance</translation>
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
      <source>file metadata</source>
      <translation>métadonnées du fichier</translation>
    </message>
    <message>
      <source>file system</source>
      <translation>système de fichiers</translation>
    </message>
    <message>
      <source>on screen</source>
      <translation>à l’écran</translation>
    </message>
    <message>
      <source>witness</source>
      <translation>témoin</translation>
    </message>
    <message>
      <source>shadow or light</source>
      <translation>ombre ou lumière</translation>
    </message>
    <message>
      <source>web archive</source>
      <translation>archive web</translation>
    </message>
    <message>
      <source>press report</source>
      <translation>article de presse</translation>
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
      <source>running</source>
      <translation>en cours</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>échec</translation>
    </message>
    <message>
      <source>reused</source>
      <translation>réutilisées</translation>
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
      <source>annotation made</source>
      <translation>annotation ajoutée</translation>
    </message>
    <message>
      <source>annotation revised</source>
      <translation>annotation révisée</translation>
    </message>
    <message>
      <source>annotations imported</source>
      <translation>annotations importées</translation>
    </message>
    <message>
      <source>annotations made</source>
      <translation>annotations ajoutées</translation>
    </message>
    <message>
      <source>appearance added</source>
      <translation>parution ajoutée</translation>
    </message>
    <message>
      <source>assessment made</source>
      <translation>verdict rendu</translation>
    </message>
    <message>
      <source>attribution made</source>
      <translation>attribution ajoutée</translation>
    </message>
    <message>
      <source>bearing weighed</source>
      <translation>élément pesé</translation>
    </message>
    <message>
      <source>bundle exported</source>
      <translation>paquet exporté</translation>
    </message>
    <message>
      <source>bundle imported</source>
      <translation>paquet importé</translation>
    </message>
    <message>
      <source>case closed</source>
      <translation>dossier clos</translation>
    </message>
    <message>
      <source>case opened</source>
      <translation>dossier ouvert</translation>
    </message>
    <message>
      <source>case reopened</source>
      <translation>dossier rouvert</translation>
    </message>
    <message>
      <source>case revised</source>
      <translation>dossier révisé</translation>
    </message>
    <message>
      <source>case written out</source>
      <translation>dossier exporté</translation>
    </message>
    <message>
      <source>claim added</source>
      <translation>allégation ajoutée</translation>
    </message>
    <message>
      <source>clip taken in</source>
      <translation>clip versé</translation>
    </message>
    <message>
      <source>clock read</source>
      <translation>horloge relevée</translation>
    </message>
    <message>
      <source>conflict found</source>
      <translation>conflit constaté</translation>
    </message>
    <message>
      <source>coordinates entered</source>
      <translation>coordonnées saisies</translation>
    </message>
    <message>
      <source>derivation stated</source>
      <translation>filiation indiquée</translation>
    </message>
    <message>
      <source>evidence checked</source>
      <translation>pièces contrôlées</translation>
    </message>
    <message>
      <source>evidence kept</source>
      <translation>pièce conservée</translation>
    </message>
    <message>
      <source>finding added</source>
      <translation>constat ajouté</translation>
    </message>
    <message>
      <source>frame exported</source>
      <translation>image exportée</translation>
    </message>
    <message>
      <source>hypothesis added</source>
      <translation>hypothèse ajoutée</translation>
    </message>
    <message>
      <source>match decided</source>
      <translation>correspondance tranchée</translation>
    </message>
    <message>
      <source>match found</source>
      <translation>correspondance trouvée</translation>
    </message>
    <message>
      <source>match renewed</source>
      <translation>correspondance renouvelée</translation>
    </message>
    <message>
      <source>note revised</source>
      <translation>note révisée</translation>
    </message>
    <message>
      <source>note written</source>
      <translation>note écrite</translation>
    </message>
    <message>
      <source>pillar judged</source>
      <translation>pilier évalué</translation>
    </message>
    <message>
      <source>record marked confidential</source>
      <translation>entrée signalée comme confidentielle</translation>
    </message>
    <message>
      <source>record withdrawn</source>
      <translation>entrée retirée</translation>
    </message>
    <message>
      <source>report exported</source>
      <translation>rapport exporté</translation>
    </message>
    <message>
      <source>search made</source>
      <translation>recherche effectuée</translation>
    </message>
    <message>
      <source>selftest made</source>
      <translation>autotest effectué</translation>
    </message>
    <message>
      <source>workspace created</source>
      <translation>espace de travail créé</translation>
    </message>
    <message>
      <source>Levels</source>
      <translation>Niveaux</translation>
    </message>
    <message>
      <source>Stretches the brightness between a black and a white point over the whole range.</source>
      <translation>Étire la luminosité entre un point noir et un point blanc sur toute l’échelle.</translation>
    </message>
    <message>
      <source>Everything darker or brighter than the two points is lost, and noise is stretched too.</source>
      <translation>Tout ce qui est plus sombre ou plus clair que les deux points est perdu, et le bruit est étiré aussi.</translation>
    </message>
    <message>
      <source>black</source>
      <translation>noir</translation>
    </message>
    <message>
      <source>white</source>
      <translation>blanc</translation>
    </message>
    <message>
      <source>Gamma</source>
      <translation>Gamma</translation>
    </message>
    <message>
      <source>Lifts the dark parts (above 1) or presses them down (below 1); black and white stay.</source>
      <translation>Éclaircit les parties sombres (au-dessus de 1) ou les assombrit (au-dessous de 1) ; noir et blanc restent.</translation>
    </message>
    <message>
      <source>Brightness no longer follows the light in the scene: night may look like dusk.</source>
      <translation>La luminosité ne suit plus la lumière de la scène : la nuit peut ressembler au crépuscule.</translation>
    </message>
    <message>
      <source>gamma</source>
      <translation>gamma</translation>
    </message>
    <message>
      <source>Local contrast</source>
      <translation>Contraste local</translation>
    </message>
    <message>
      <source>Evens out brightness tile by tile, with a limit to the contrast (CLAHE, Zuiderveld 1994).</source>
      <translation>Égalise la luminosité pavé par pavé, avec une limite au contraste (CLAHE, Zuiderveld 1994).</translation>
    </message>
    <message>
      <source>Brightness in one part cannot be compared with another; blocks and noise may look like texture.</source>
      <translation>La luminosité d’une partie n’est plus comparable à celle d’une autre ; blocs et bruit peuvent passer pour de la texture.</translation>
    </message>
    <message>
      <source>limit</source>
      <translation>limite</translation>
    </message>
    <message>
      <source>tiles</source>
      <translation>pavés</translation>
    </message>
    <message>
      <source>One channel</source>
      <translation>Un canal</translation>
    </message>
    <message>
      <source>Shows one channel as grey: a primary, luma or colour difference of BT.601, or saturation.</source>
      <translation>Montre un canal en gris : une primaire, la luma ou une différence de couleur BT.601, ou la saturation.</translation>
    </message>
    <message>
      <source>Colour is mostly stored at half the resolution: edges in it are softer than in the scene.</source>
      <translation>La couleur est le plus souvent stockée à demi-résolution : ses contours sont plus doux que dans la scène.</translation>
    </message>
    <message>
      <source>channel</source>
      <translation>canal</translation>
    </message>
    <message>
      <source>red</source>
      <translation>rouge</translation>
    </message>
    <message>
      <source>green</source>
      <translation>vert</translation>
    </message>
    <message>
      <source>blue</source>
      <translation>bleu</translation>
    </message>
    <message>
      <source>luma</source>
      <translation>luma</translation>
    </message>
    <message>
      <source>cb</source>
      <translation>cb</translation>
    </message>
    <message>
      <source>cr</source>
      <translation>cr</translation>
    </message>
    <message>
      <source>saturation</source>
      <translation>saturation</translation>
    </message>
    <message>
      <source>Edges</source>
      <translation>Contours</translation>
    </message>
    <message>
      <source>Shows how steeply brightness changes at each pixel (Sobel), times a gain.</source>
      <translation>Montre la pente de la luminosité en chaque pixel (Sobel), multipliée par un gain.</translation>
    </message>
    <message>
      <source>Compression makes edges of its own, at blocks and around outlines.</source>
      <translation>La compression crée ses propres contours, aux blocs et autour des silhouettes.</translation>
    </message>
    <message>
      <source>gain</source>
      <translation>gain</translation>
    </message>
    <message>
      <source>Shows how much each pixel differs from the frame so many before, times a gain.</source>
      <translation>Montre l’écart de chaque pixel avec une image antérieure, multiplié par un gain.</translation>
    </message>
    <message>
      <source>Coding noise differs too, without anything having moved; with no frame so far before, it is black.</source>
      <translation>Le bruit de codage diffère aussi sans que rien n’ait bougé ; sans image aussi antérieure, le résultat est noir.</translation>
    </message>
    <message>
      <source>back</source>
      <translation>recul</translation>
    </message>
    <message>
      <source>Average</source>
      <translation>Moyenne</translation>
    </message>
    <message>
      <source>Averages so many frames around this one, fewer at the ends of the clip; nothing is aligned.</source>
      <translation>Fait la moyenne d’images autour de celle-ci, moins aux extrémités du clip ; rien n’est aligné.</translation>
    </message>
    <message>
      <source>Shows no moment: what moved is smeared or gone.</source>
      <translation>Ne montre aucun instant : ce qui a bougé est étalé ou disparu.</translation>
    </message>
    <message>
      <source>frames</source>
      <translation>images</translation>
    </message>
    <message>
      <source>Average of a range</source>
      <translation>Moyenne d’une plage</translation>
    </message>
    <message>
      <source>Averages all frames from one timestamp to another, wherever the playhead is; nothing is aligned.</source>
      <translation>Fait la moyenne de toutes les images d’un horodatage à un autre, où que soit la tête de lecture ; rien n’est aligné.</translation>
    </message>
    <message>
      <source>first</source>
      <translation>début</translation>
    </message>
    <message>
      <source>last</source>
      <translation>fin</translation>
    </message>
    <message>
      <source>Deinterlace</source>
      <translation>Désentrelacement</translation>
    </message>
    <message>
      <source>Keeps one field, every other line, and fills the gaps with a copy of the next (bob) or from both (linear).</source>
      <translation>Garde une trame, une ligne sur deux, et comble les vides par copie de la voisine (bob) ou à partir des deux (linéaire).</translation>
    </message>
    <message>
      <source>Half of the lines are made up; on footage that is not interlaced it only loses detail.</source>
      <translation>La moitié des lignes est inventée ; sur des images non entrelacées, on ne fait que perdre du détail.</translation>
    </message>
    <message>
      <source>method</source>
      <translation>méthode</translation>
    </message>
    <message>
      <source>linear</source>
      <translation>linéaire</translation>
    </message>
    <message>
      <source>bob</source>
      <translation>bob</translation>
    </message>
    <message>
      <source>field</source>
      <translation>trame</translation>
    </message>
    <message>
      <source>top</source>
      <translation>haute</translation>
    </message>
    <message>
      <source>bottom</source>
      <translation>basse</translation>
    </message>
    <message>
      <source>Turn</source>
      <translation>Rotation</translation>
    </message>
    <message>
      <source>Turns the picture clockwise, in degrees; no pixel is altered.</source>
      <translation>Tourne l’image dans le sens horaire, en degrés ; aucun pixel n’est altéré.</translation>
    </message>
    <message>
      <source>Up, down, left and right are no longer those of the frame.</source>
      <translation>Haut, bas, gauche et droite ne sont plus ceux de l’image.</translation>
    </message>
    <message>
      <source>degrees</source>
      <translation>degrés</translation>
    </message>
    <message>
      <source>Mirror</source>
      <translation>Miroir</translation>
    </message>
    <message>
      <source>Swaps left and right (horizontal) or up and down (vertical); no pixel is altered.</source>
      <translation>Échange gauche et droite (horizontal) ou haut et bas (vertical) ; aucun pixel n’est altéré.</translation>
    </message>
    <message>
      <source>Writing and sides are reversed against the frame.</source>
      <translation>Écritures et côtés sont inversés par rapport à l’image.</translation>
    </message>
    <message>
      <source>direction</source>
      <translation>sens</translation>
    </message>
    <message>
      <source>horizontal</source>
      <translation>horizontal</translation>
    </message>
    <message>
      <source>vertical</source>
      <translation>vertical</translation>
    </message>
  </context>
</TS>
