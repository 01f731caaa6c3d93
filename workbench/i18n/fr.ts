<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>recorded sentences</name>
    <message>
      <source>{0} answered with the HTTP error {1}. Check the address, or try again later.</source>
      <translation>{0} a répondu par l’erreur HTTP {1}. Vérifiez l’adresse, ou réessayez plus tard.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>{0} has moved to {1}. If that is right, give this address instead.</source>
      <translation>{0} a déménagé vers {1}. Si c’est exact, donnez plutôt cette adresse.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>“{0}” is no address of a time-stamp authority. It begins with https:// or http:// and has neither spaces nor accents.</source>
      <translation>« {0} » n’est pas l’adresse d’une autorité d’horodatage. Elle commence par https:// ou http:// et n’a ni espace ni accent.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The address of a time-stamp authority is kept in the record and must hold no name or password. Take them out, or choose another authority.</source>
      <translation>L’adresse d’une autorité d’horodatage est conservée au registre et ne doit contenir ni nom ni mot de passe. Retirez-les, ou choisissez une autre autorité.</translation>
    </message>
    <message>
      <source>What answered at {0} is no time-stamp authority: it sent {1}. A network that wants you to sign in first does that; else check the address.</source>
      <translation>Ce qui a répondu à {0} n’est pas une autorité d’horodatage : reçu {1}. Un réseau qui demande d’abord de se connecter fait cela ; sinon, vérifiez l’adresse.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The answer of {0} is larger than any time stamp (over 1 MiB); it was not read.</source>
      <translation>La réponse de {0} est plus grande que tout horodatage (plus de 1 Mio) ; elle n’a pas été lue.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} broke off: {1} of {2} bytes came. Try again later.</source>
      <translation>{0} s’est interrompu : {1} octets reçus sur {2}. Réessayez plus tard.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} did not answer in time. Try again later.</source>
      <translation>{0} n’a pas répondu à temps. Réessayez plus tard.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} cannot prove that it is that authority ({1}). Nothing was sent to it.</source>
      <translation>{0} ne peut prouver être cette autorité ({1}). Rien ne lui a été envoyé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>No safe connection to {0} could be made. Try again later.</source>
      <translation>Aucune connexion sûre à {0} n’a pu être établie. Réessayez plus tard.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} was not found. This computer may be offline; the request waits.</source>
      <translation>{0} est introuvable. Cet ordinateur est peut-être hors ligne ; la demande attend.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} takes no requests at the moment. The request waits.</source>
      <translation>{0} n’accepte pas de demandes pour le moment. La demande attend.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} was not reached. This computer may be offline; the request waits.</source>
      <translation>{0} n’a pu être joint. Cet ordinateur est peut-être hors ligne ; la demande attend.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} broke off or does not speak HTTP. Try again later.</source>
      <translation>{0} s’est interrompu ou ne parle pas HTTP. Réessayez plus tard.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Left out for a blind reading.</source>
      <translation>Laissé de côté pour une lecture à l’aveugle.</translation>
    </message>
    <message>
      <source>The originals are in this bundle.</source>
      <translation>Les originaux sont dans ce paquet.</translation>
    </message>
    <message>
      <source>The originals are not in this bundle; the records name each by its SHA-256.</source>
      <translation>Les originaux ne sont pas dans ce paquet ; le registre désigne chacun par son SHA-256.</translation>
    </message>
    <message>
      <source>Claims, appearances, clocks and lineage are in this bundle.</source>
      <translation>Allégations, parutions, horloges et filiation sont dans ce paquet.</translation>
    </message>
    <message>
      <source>Claims, appearances, clocks and lineage are left out too: the files are to be judged by what they show themselves.</source>
      <translation>Allégations, parutions, horloges et filiation sont laissées de côté aussi : les fichiers doivent être jugés sur ce qu’ils montrent.</translation>
    </message>
    <message>
      <source>The original {0}</source>
      <translation>L’original {0}</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} could not be read, so no bundle was written: {1}: {2}.</source>
      <translation>{0} : lecture impossible, donc aucun paquet n’a été écrit : {1} : {2}.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>The log of an earlier import</source>
      <translation>Le journal d’une réception antérieure</translation>
    </message>
    <message>
      <source>{0} ({1}) was changed after it was taken in, so no bundle was written. Verify the workspace and go back to a backup of that file.</source>
      <translation>{0} ({1}) : modifié depuis son versement, donc aucun paquet n’a été écrit. Vérifiez l’espace de travail et revenez à une sauvegarde de ce fichier.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>Writing the bundle was stopped; nothing of it was left.</source>
      <translation>L’écriture du paquet a été arrêtée ; il n’en reste rien.</translation>
    </message>
    <message>
      <source>it differs here and there ({0}). Ours stays as it is.</source>
      <translation>différence entre ici et là-bas ({0}). Le nôtre reste tel quel.</translation>
    </message>
    <message>
      <source>it was changed there after it left here ({0}). Ours stays as it is.</source>
      <translation>modifié là-bas après son départ d’ici ({0}). Le nôtre reste tel quel.</translation>
    </message>
    <message>
      <source>Could not unpack the bundle to {0}: {1}.</source>
      <translation>Impossible de décompresser le paquet dans {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Could not read the bundle {0}: {1}.</source>
      <translation>Impossible de lire le paquet {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>And {0} more.</source>
      <translation>Et {0} de plus.</translation>
    </message>
    <message>
      <source>{0} is not as it was exported, so nothing of it was imported. Found wrong: {1}{2} Get it again from whoever exported it.</source>
      <translation>{0} n’est pas tel qu’il a été exporté, donc rien n’en a été versé. Ce qui ne va pas : {1}{2} Redemandez-le à qui l’a exporté.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} was written by a newer version of this program (bundle format {1}, this one knows up to {2}). Update the program to import it; nothing of it was imported.</source>
      <translation>{0} a été écrit par une version plus récente de ce programme (format de paquet {1}, celle-ci connaît jusqu’à {2}). Mettez le programme à jour pour le recevoir ; rien n’en a été versé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>it holds not exactly the one case that it describes, or records of an unknown kind</source>
      <translation>il ne contient pas exactement le dossier qu’il décrit, ou des enregistrements d’un type inconnu</translation>
    </message>
    <message>
      <source>the {0} {1} is of another case</source>
      <translation>{0} {1} : d’un autre dossier</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>Checking {0} was stopped; nothing of it was taken in.</source>
      <translation>Le contrôle de {0} a été arrêté ; rien n’en a été versé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} changed while it was read</source>
      <translation>{0} a changé pendant la lecture</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} cannot be read ({1})</source>
      <translation>{0} : illisible ({1})</translation>
    </message>
    <message>
      <source>the {0} {1} cannot stand: {2}</source>
      <translation>{0} {1} : inacceptable : {2}</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>a {0} in it cannot be read ({1})</source>
      <translation>un enregistrement y est illisible : {0} ({1})</translation>
    </message>
    <message>
      <source>Could not keep the custody log of the bundle in {0}: {1}.</source>
      <translation>Impossible de conserver le journal de conservation du paquet dans {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>There is another case {0} in this workspace, so nothing was imported. Import the bundle under another reference.</source>
      <translation>Il y a un autre dossier {0} dans cet espace de travail, donc rien n’a été versé. Recevez le paquet sous une autre référence.</translation>
    </message>
    <message>
      <source>The original of {0} is not the file that its record describes, so nothing was imported. Get the bundle again from whoever exported it.</source>
      <translation>L’original de {0} n’est pas le fichier que décrit son enregistrement, donc rien n’a été versé. Redemandez le paquet à qui l’a exporté.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The import was stopped; nothing was taken in.</source>
      <translation>La réception a été arrêtée ; rien n’a été versé.</translation>
    </message>
    <message>
      <source>The record is damaged, so the custody logs that came with bundles could not be checked.</source>
      <translation>Le registre est endommagé : les journaux de conservation venus avec des paquets n’ont pu être contrôlés.</translation>
    </message>
    <message>
      <source>The custody log {0} that came with a bundle was changed since. Go back to a backup.</source>
      <translation>Le journal de conservation {0} venu avec un paquet a été modifié depuis. Revenez à une sauvegarde.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The custody log {0} that came with a bundle cannot be read: {1}.</source>
      <translation>Le journal de conservation {0} venu avec un paquet est illisible : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Both sides judged it apart from each other; ours stands.</source>
      <translation>Les deux côtés l’ont jugé chacun pour soi ; le nôtre demeure.</translation>
    </message>
    <message>
      <source>Checking {0} was stopped.</source>
      <translation>Le contrôle de {0} a été arrêté.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>that of {0}</source>
      <translation>celui de {0}</translation>
    </message>
    <message>
      <source>an unknown exporter</source>
      <translation>un exportateur inconnu</translation>
    </message>
    <message>
      <source>The time stamp {0} of {1}</source>
      <translation>L’horodatage {0} de {1}</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>{0} is over no event of this log.</source>
      <translation>{0} ne porte sur aucun événement de ce journal.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is confirmed: event {1} was there at {2}.</source>
      <translation>{0} est confirmé : l’événement {1} existait le {2}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>no time stamp</source>
      <translation>pas d’horodatage</translation>
    </message>
    <message>
      <source>A time stamp in {0} is damaged.</source>
      <translation>Un horodatage dans {0} est endommagé.</translation>
    </message>
    <message>
      <source>{0} over event {1} is {2}. {3}</source>
      <translation>{0} sur l’événement {1} : {2}. {3}</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is there already. Choose another name for the bundle.</source>
      <translation>{0} existe déjà. Choisissez un autre nom pour le paquet.</translation>
    </message>
    <message>
      <source>Could not write the bundle {0}: {1}.</source>
      <translation>Impossible d’écrire le paquet {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>which leads out of its folder</source>
      <translation>qui mène hors de son répertoire</translation>
    </message>
    <message>
      <source>whose name is too long or too deep</source>
      <translation>dont le nom est trop long ou trop profond</translation>
    </message>
    <message>
      <source>which is the name of a device on some systems</source>
      <translation>qui est le nom d’un périphérique sur certains systèmes</translation>
    </message>
    <message>
      <source>a name that no bundle has</source>
      <translation>un nom qu’aucun paquet ne porte</translation>
    </message>
    <message>
      <source>{0} was refused, and nothing of it was imported: {1}.</source>
      <translation>{0} a été refusé, et rien n’en a été versé : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is no bundle: neither a folder nor a zip or tar file. Choose the exported bundle.</source>
      <translation>{0} n’est pas un paquet : ni répertoire, ni fichier zip ou tar. Choisissez le paquet exporté.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is no bundle: bagit.txt is missing. Choose the exported bundle.</source>
      <translation>{0} n’est pas un paquet : bagit.txt y manque. Choisissez le paquet exporté.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>it holds {0}, which is a link or a device, not a file</source>
      <translation>il contient {0}, qui est un lien ou un périphérique, pas un fichier</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is encrypted</source>
      <translation>{0} est chiffré</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is compressed in a way that bundles do not use</source>
      <translation>{0} est compressé d’une façon que les paquets n’emploient pas</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>it holds {0}, {1}</source>
      <translation>il contient {0}, {1}</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>it holds {0} and {1}, which some systems take for one</source>
      <translation>il contient {0} et {1}, que certains systèmes confondent</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>it holds more than {0:,} files</source>
      <translation>il contient plus de {0:,} fichiers</translation>
    </message>
    <message>
      <source>it is larger than any case</source>
      <translation>il est plus grand que tout dossier</translation>
    </message>
    <message>
      <source>{0} is larger than any bundle’s</source>
      <translation>{0} est plus grand que dans tout paquet</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The disk is too full to unpack {0}. Free some space and try again.</source>
      <translation>Le disque est trop plein pour décompresser {0}. Libérez de la place et réessayez.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is shorter than it says</source>
      <translation>{0} est plus court qu’annoncé</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Importing {0} was stopped; nothing of it was taken in.</source>
      <translation>La réception de {0} a été arrêtée ; rien n’en a été versé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>it unfolds to more than any case of its size</source>
      <translation>il se déploie en plus qu’aucun dossier de sa taille</translation>
    </message>
    <message>
      <source>one of its headers is larger than any bundle’s</source>
      <translation>un de ses en-têtes est plus grand que dans tout paquet</translation>
    </message>
    <message>
      <source>{0} is damaged or incomplete, so nothing of it was imported ({1}). Get it again.</source>
      <translation>{0} est endommagé ou incomplet, donc rien n’en a été versé ({1}). Récupérez-le de nouveau.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>it holds {0}, which is no file</source>
      <translation>il contient {0}, qui n’est pas un fichier</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is larger than it says</source>
      <translation>{0} est plus grand qu’annoncé</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Whose the keys are: compare their ids with those that the exporting desk publishes.</source>
      <translation>À qui sont les clés : comparez leurs identifiants à ceux que publie le poste exportateur.</translation>
    </message>
    <message>
      <source>No head of this log is signed, so whoever owns the log could have rewritten all of it.</source>
      <translation>Aucune tête de ce journal n’est signée : qui détient le journal a pu le réécrire en entier.</translation>
    </message>
    <message>
      <source>bagit.txt declares a bag of version 1.0.</source>
      <translation>bagit.txt déclare un paquet de version 1.0.</translation>
    </message>
    <message>
      <source>bag-info.txt counts {0} files of {1} bytes.</source>
      <translation>bag-info.txt compte {0} fichiers de {1} octets.</translation>
    </message>
    <message>
      <source>{0} describes case {1}, exported {2}.</source>
      <translation>{0} décrit le dossier {1}, exporté le {2}.</translation>
    </message>
    <message>
      <source>{0} ends with event {1}, the head that {2} gives.</source>
      <translation>{0} finit par l’événement {1}, la tête que donne {2}.</translation>
    </message>
    <message>
      <source>There are as many records of each kind as {0} counts ({1}).</source>
      <translation>Il y a autant d’enregistrements de chaque type qu’en compte {0} ({1}).</translation>
    </message>
    <message>
      <source>The head {0} of the log was signed by key {1} at {2}.</source>
      <translation>La tête {0} du journal a été signée par la clé {1} le {2}.</translation>
    </message>
    <message>
      <source>openssl ts -verify -digest {0} -in {1} -CAfile CERTIFICATE.pem</source>
      <translation>openssl ts -verify -digest {0} -in {1} -CAfile CERTIFICAT.pem</translation>
    </message>
    <message>
      <source>needs the certificate of {0}: {1}</source>
      <translation>demande le certificat de {0} : {1}</translation>
    </message>
    <message>
      <source>no description of a bundle of format {0} or older</source>
      <translation>pas la description d’un paquet de format {0} ou antérieur</translation>
    </message>
    <message>
      <source>some of the annotations have more or fewer values than there are fields</source>
      <translation>certaines annotations ont plus ou moins de valeurs qu’il n’y a de champs</translation>
    </message>
    <message>
      <source>{0} follows event {1}: what is between them is missing.</source>
      <translation>{0} suit l’événement {1} : ce qui est entre eux manque.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} does not follow the event before it: the digest it gives for that one is another.</source>
      <translation>{0} ne suit pas l’événement précédent : l’empreinte qu’il en donne est une autre.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} ({1}) was altered: its content does not fit its digest.</source>
      <translation>{0} ({1}) a été altéré : son contenu ne répond pas à son empreinte.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>There is no folder {0}. Unpack the bundle first.</source>
      <translation>Il n’y a pas de répertoire {0}. Décompressez d’abord le paquet.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is missing, or not written as a bundle writes it.</source>
      <translation>{0} manque, ou n’est pas écrit comme l’écrit un paquet.</translation>
    </message>
    <message>
      <source>What the first reader concluded was left out of this bundle; its events are sealed.</source>
      <translation>Ce qu’a conclu le premier lecteur a été laissé hors de ce paquet ; ses événements sont scellés.</translation>
    </message>
    <message>
      <source>{0} of {1} events are sealed: what they say is not told.</source>
      <translation>{0} événements sur {1} sont scellés : ce qu’ils disent n’est pas révélé.</translation>
    </message>
    <message>
      <source>{0} is one unbroken chain of {1} events.</source>
      <translation>{0} est une chaîne ininterrompue de {1} événements.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0}: whether events up to {1} were altered; sealed ones there are of the first kind.</source>
      <translation>{0} : si des événements jusqu’au {1} ont été altérés ; ceux qui y sont scellés sont du premier type.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The {0} {1} is missing, though event {2} has it in the record.</source>
      <translation>{0} {1} : l’enregistrement manque, alors que l’événement {2} l’a versé au dossier.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>{0} is the original of no clip of this bundle.</source>
      <translation>{0} n’est l’original d’aucun clip de ce paquet.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is what event {1} says of it.</source>
      <translation>{0} est ce qu’en dit l’événement {1}.</translation>
    </message>
    <message>
      <source>{0}: its original {1} is missing.</source>
      <translation>{0} : son original {1} manque.</translation>
    </message>
    <message>
      <source>{0}: its original {1} has the SHA-256 and the size that were recorded.</source>
      <translation>{0} : son original {1} a le SHA-256 et la taille enregistrés.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>The time stamp {0} is over an event of this log.</source>
      <translation>L’horodatage {0} porte sur un événement de ce journal.</translation>
    </message>
    <message>
      <source>The time stamp {0} {1}</source>
      <translation>L’horodatage {0} {1}</translation>
    </message>
    <message>
      <source>{0} is the log that came with an earlier bundle.</source>
      <translation>{0} est le journal venu avec un paquet antérieur.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is a link or a device, not a file.</source>
      <translation>{0} est un lien ou un périphérique, pas un fichier.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} cannot be read: {1}.</source>
      <translation>{0} est illisible : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is damaged in line {1}.</source>
      <translation>{0} est endommagé à la ligne {1}.</translation>
    </message>
    <message>
      <source>{0} is missing, though {1} lists it.</source>
      <translation>{0} manque, alors que {1} le mentionne.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is damaged in line {1}: not one object in canonical JSON.</source>
      <translation>{0} est endommagé à la ligne {1} : pas un objet en JSON canonique.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is missing, damaged, or of a format that this script does not know.</source>
      <translation>{0} manque, est endommagé, ou d’un format que ce script ne connaît pas.</translation>
    </message>
    <message>
      <source>{0} has fields that no event of its time could state: {1}.</source>
      <translation>{0} a des champs qu’aucun événement de son temps n’a pu énoncer : {1}.</translation>
    </message>
    <message>
      <source>{0} was reduced for a blind reading, so no event of this bundle states it as it is.</source>
      <translation>{0} a été réduit pour une lecture à l’aveugle : aucun événement de ce paquet ne l’énonce tel quel.</translation>
    </message>
    <message>
      <source>{0}: its original {1} is not in this bundle.</source>
      <translation>{0} : son original {1} n’est pas dans ce paquet.</translation>
    </message>
    <message>
      <source>{0} is an extra file that {1} does not list.</source>
      <translation>{0} est un fichier en trop, que {1} ne mentionne pas.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} has the SHA-256 that {1} gives.</source>
      <translation>{0} a le SHA-256 que donne {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The event after event {0} is damaged.</source>
      <translation>L’événement qui suit l’événement {0} est endommagé.</translation>
    </message>
    <message>
      <source>Event {0} cannot be read: its body is damaged.</source>
      <translation>L’événement {0} est illisible : son contenu est endommagé.</translation>
    </message>
    <message>
      <source>{0} is in {1} without any event that brought it in.</source>
      <translation>{0} est dans {1} sans qu’aucun événement l’y ait versé.</translation>
    </message>
    <message>
      <source>{0} differs from what event {1} says of it: {2}.</source>
      <translation>{0} diffère de ce qu’en dit l’événement {1} : {2}.</translation>
    </message>
    <message>
      <source>A signed head in {0} is damaged.</source>
      <translation>Une tête signée dans {0} est endommagée.</translation>
    </message>
    <message>
      <source>was not answered yet.</source>
      <translation>n’a pas encore reçu de réponse.</translation>
    </message>
    <message>
      <source>{0} is {1} later than {2}, which it must come before.</source>
      <translation>{0} est postérieur de {1} à {2}, qu’il doit précéder.</translation>
    </message>
    <message>
      <source>{0} can come before {1}, as it must.</source>
      <translation>{0} peut précéder {1}, comme il se doit.</translation>
    </message>
    <message>
      <source>{0} and {1}: no dates.</source>
      <translation>{0} et {1} : pas de date.</translation>
    </message>
    <message>
      <source>are {0} apart</source>
      <translation>sont à {0} l’une de l’autre</translation>
    </message>
    <message>
      <source>can both be right</source>
      <translation>peuvent être justes tous les deux</translation>
    </message>
    <message>
      <source>The {0} of this {1}</source>
      <translation>{1} : {0}</translation>
    </message>
    <message>
      <source>{0} is marked as confidential already.</source>
      <translation>{0} : déjà signalé comme confidentiel.</translation>
    </message>
    <message>
      <source>A {0} is marked once it is in the record.</source>
      <translation>{0} : à signaler une fois au registre.</translation>
    </message>
    <message>
      <source>{0} is not marked as confidential.</source>
      <translation>{0} : non signalé comme confidentiel.</translation>
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
      <source>{0} was altered: its content does not fit its digest.</source>
      <translation>{0} a été altéré : son contenu ne répond pas à son empreinte.</translation>
    </message>
    <message>
      <source>{0} cannot be read: its body is damaged or of a kind this version does not know.</source>
      <translation>{0} ne peut être lu : son contenu est endommagé ou d’un type que cette version ne connaît pas.</translation>
    </message>
    <message>
      <source>The {0} {1} is in the record without any event that brought it in.</source>
      <translation>{0} {1} : l’enregistrement figure au dossier sans qu’aucun événement l’y ait versé.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>The {0} {1} differs from what event {2} says of it: {3}.</source>
      <translation>{0} {1} : l’enregistrement diffère de ce qu’en dit l’événement {2} : {3}.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>Could not read the record {0}: {1}.</source>
      <translation>Impossible de lire le registre {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The database file is damaged: {0}.</source>
      <translation>Le fichier de la base est endommagé : {0}.</translation>
    </message>
    <message>
      <source>There is no workspace in {0}: {1} is missing. Create one, or check the path.</source>
      <translation>Il n’y a pas d’espace de travail dans {0} : il manque {1}. Créez-en un, ou vérifiez le chemin.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>{0} is not the record of a workspace: it is no SQLite database.</source>
      <translation>{0} n’est pas le registre d’un espace de travail : ce n’est pas une base SQLite.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is a database of another program, not the record of a workspace. It was not touched.</source>
      <translation>{0} est la base d’un autre programme, pas le registre d’un espace de travail. On n’y a pas touché.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The record in {0} was brought from format {1} to {2}. As it was before it is kept in {3}.</source>
      <translation>Le registre dans {0} est passé du format {1} au format {2}. Tel qu’il était avant, il est conservé dans {3}.</translation>
      <extra-names>0 3</extra-names>
    </message>
    <message>
      <source>Could not back up the record before its format changes: {0}: {1}.</source>
      <translation>Impossible de sauvegarder le registre avant son changement de format : {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The disk that holds {0} cannot keep the record safe (no write-ahead log there, as on some network shares). Move the workspace to a local disk.</source>
      <translation>Le disque qui porte {0} ne peut tenir le registre en sûreté (pas de journal d’écriture anticipée, comme sur certains partages réseau). Déplacez l’espace de travail sur un disque local.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The workspace in {0} was written by a newer version of this program (format {1}, this one knows up to {2}). Update the program to open it; it was not touched.</source>
      <translation>L’espace de travail dans {0} a été écrit par une version plus récente de ce programme (format {1}, celle-ci connaît jusqu’à {2}). Mettez le programme à jour pour l’ouvrir ; on n’y a pas touché.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The record in {0} is damaged ({1}). Keep this copy as it is and go back to a backup.</source>
      <translation>Le registre dans {0} est endommagé ({1}). Gardez cette copie telle quelle et revenez à une sauvegarde.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>its server ended the connection. Try again, and look first whether the last change was kept</source>
      <translation>son serveur a coupé la connexion. Réessayez, et regardez d’abord si la dernière modification a été conservée</translation>
    </message>
    <message>
      <source>the disk is full. Free some space and try again; nothing was changed</source>
      <translation>le disque est plein. Libérez de la place et réessayez ; rien n’a été modifié</translation>
    </message>
    <message>
      <source>it is read-only. Check the rights of the workspace folder; nothing was changed</source>
      <translation>il est en lecture seule. Vérifiez les droits du répertoire de l’espace de travail ; rien n’a été modifié</translation>
    </message>
    <message>
      <source>another program is writing to it. Try again in a moment; nothing was changed</source>
      <translation>un autre programme y écrit. Réessayez dans un instant ; rien n’a été modifié</translation>
    </message>
    <message>
      <source>the disk refuses: it is full, or it fails. Free some space, check the disk and try again</source>
      <translation>le disque refuse : il est plein, ou défaillant. Libérez de la place, vérifiez le disque et réessayez</translation>
    </message>
    <message>
      <source>it is damaged. Keep this copy as it is and go back to a backup</source>
      <translation>il est endommagé. Gardez cette copie telle quelle et revenez à une sauvegarde</translation>
    </message>
    <message>
      <source>it is no database, or its beginning is damaged. Go back to a backup</source>
      <translation>ce n’est pas une base, ou son début est endommagé. Revenez à une sauvegarde</translation>
    </message>
    <message>
      <source>it cannot be opened. Check that it is there and that you are permitted to read it</source>
      <translation>il ne peut être ouvert. Vérifiez qu’il est là et que vous avez le droit de le lire</translation>
    </message>
    <message>
      <source>you are not permitted to. Check the rights of the workspace folder</source>
      <translation>vous n’y êtes pas autorisé. Vérifiez les droits du répertoire de l’espace de travail</translation>
    </message>
    <message>
      <source>a text is too large to be kept; nothing was changed</source>
      <translation>un texte est trop grand pour être conservé ; rien n’a été modifié</translation>
    </message>
    <message>
      <source>a text holds a character that the server does not keep; nothing was changed</source>
      <translation>un texte contient un caractère que le serveur ne conserve pas ; rien n’a été modifié</translation>
    </message>
    <message>
      <source>its server is a read-only copy. Name the server that it copies; nothing was changed</source>
      <translation>son serveur est une copie en lecture seule. Indiquez le serveur qu’il copie ; rien n’a été modifié</translation>
    </message>
    <message>
      <source>a change was left half-made for too long and was undone. Make it again</source>
      <translation>une modification est restée trop longtemps inachevée et a été annulée. Refaites-la</translation>
    </message>
    <message>
      <source>the server refuses this user or this password. Check both, or ask the server's administrator</source>
      <translation>le serveur refuse cet utilisateur ou ce mot de passe. Vérifiez les deux, ou demandez à l’administrateur du serveur</translation>
    </message>
    <message>
      <source>there is no database of that name on the server. Check the address, or have it made with createdb</source>
      <translation>il n’y a pas de base de ce nom sur le serveur. Vérifiez l’adresse, ou faites-la créer avec createdb</translation>
    </message>
    <message>
      <source>another program changed the same. Try again; nothing was changed</source>
      <translation>un autre programme a modifié la même chose. Réessayez ; rien n’a été modifié</translation>
    </message>
    <message>
      <source>this account has no right to. Ask the server's administrator for another role; nothing was changed</source>
      <translation>ce compte n’en a pas le droit. Demandez un autre rôle à l’administrateur du serveur ; rien n’a été modifié</translation>
    </message>
    <message>
      <source>the server has no memory or connections left. Try again in a moment; nothing was changed</source>
      <translation>le serveur n’a plus de mémoire ou de connexions. Réessayez dans un instant ; rien n’a été modifié</translation>
    </message>
    <message>
      <source>the server's disk is full. Tell its administrator; nothing was changed</source>
      <translation>le disque du serveur est plein. Prévenez son administrateur ; rien n’a été modifié</translation>
    </message>
    <message>
      <source>the server took too long and was stopped. Try again, or ask its administrator; nothing was changed</source>
      <translation>le serveur a mis trop longtemps et a été arrêté. Réessayez, ou demandez à son administrateur ; rien n’a été modifié</translation>
    </message>
    <message>
      <source>its server is starting or stopping. Try again in a moment</source>
      <translation>son serveur démarre ou s’arrête. Réessayez dans un instant</translation>
    </message>
    <message>
      <source>the server's disk fails. Tell its administrator</source>
      <translation>le disque du serveur est défaillant. Prévenez son administrateur</translation>
    </message>
    <message>
      <source>the server found damage in it. Tell its administrator, who has the backups</source>
      <translation>le serveur y a trouvé des dommages. Prévenez son administrateur, qui a les sauvegardes</translation>
    </message>
    <message>
      <source>the server asks for a password. Put it into the file ~/.pgpass</source>
      <translation>le serveur demande un mot de passe. Mettez-le dans le fichier ~/.pgpass</translation>
    </message>
    <message>
      <source>the server lets nobody in from here in this way. Ask its administrator</source>
      <translation>le serveur ne laisse entrer personne d’ici de cette façon. Demandez à son administrateur</translation>
    </message>
    <message>
      <source>the server does not encrypt the connection. Ask its administrator to switch TLS on</source>
      <translation>le serveur ne chiffre pas la connexion. Demandez à son administrateur d’activer TLS</translation>
    </message>
    <message>
      <source>the server cannot prove who it is: its certificate is not one that this computer trusts for it</source>
      <translation>le serveur ne peut prouver qui il est : son certificat n’est pas de ceux auxquels cet ordinateur se fie pour lui</translation>
    </message>
    <message>
      <source>there is no server of that name. Check the address and the network</source>
      <translation>il n’y a pas de serveur de ce nom. Vérifiez l’adresse et le réseau</translation>
    </message>
    <message>
      <source>the server does not answer. Check the address, the network, and whether the server runs</source>
      <translation>le serveur ne répond pas. Vérifiez l’adresse, le réseau, et que le serveur tourne</translation>
    </message>
    <message>
      <source>the server does not answer. Check the address, and whether the server runs</source>
      <translation>le serveur ne répond pas. Vérifiez l’adresse, et que le serveur tourne</translation>
    </message>
    <message>
      <source>the server does not answer in time. Check the address and the network</source>
      <translation>le serveur ne répond pas à temps. Vérifiez l’adresse et le réseau</translation>
    </message>
    <message>
      <source>a number is too large to be kept; nothing was changed</source>
      <translation>un nombre est trop grand pour être conservé ; rien n’a été modifié</translation>
    </message>
    <message>
      <source>a text in it is damaged. Verify the workspace to learn which, and go back to a backup</source>
      <translation>un texte y est endommagé. Vérifiez l’espace de travail pour savoir lequel, et revenez à une sauvegarde</translation>
    </message>
    <message>
      <source>The record in {0} contradicts this change, which was not made: {1}.</source>
      <translation>Le registre dans {0} contredit cette modification, qui n’a pas été faite : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The record in {0} could not be used: {1}.</source>
      <translation>Le registre dans {0} n’a pu être utilisé : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The record in {0} could not be used: it is damaged. Keep this copy as it is and go back to a backup.</source>
      <translation>Le registre dans {0} n’a pu être utilisé : il est endommagé. Gardez cette copie telle quelle et revenez à une sauvegarde.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The record in {0} is in use by too many tasks. Try again in a moment.</source>
      <translation>Le registre dans {0} est utilisé par trop de tâches. Réessayez dans un instant.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>no certificates</source>
      <translation>pas de certificats</translation>
    </message>
    <message>
      <source>cut off</source>
      <translation>tronqué</translation>
    </message>
    <message>
      <source>no length</source>
      <translation>pas de longueur</translation>
    </message>
    <message>
      <source>Could not read {0}: {1}.</source>
      <translation>Impossible de lire {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Could not create the evidence folder {0}: {1}.</source>
      <translation>Impossible de créer le répertoire des preuves {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The original of {0} ({1}) was changed after it was taken in: its SHA-256 is {2}, the record says {3}. Do not use it; go back to a backup.</source>
      <translation>L’original de {0} ({1}) a été modifié depuis son versement : son SHA-256 est {2}, le registre dit {3}. Ne l’utilisez pas ; revenez à une sauvegarde.</translation>
      <extra-names>0 1 3</extra-names>
    </message>
    <message>
      <source>Could not read the evidence folder {0}: {1}.</source>
      <translation>Impossible de lire le répertoire des preuves {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Could not tidy the evidence folder {0}: {1}.</source>
      <translation>Impossible de ranger le répertoire des preuves {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Could not copy {0} to {1}: {2}.</source>
      <translation>Impossible de copier {0} dans {1} : {2}.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>Could not remove the unused copy {0}: {1}.</source>
      <translation>Impossible de supprimer la copie inutilisée {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The original of {0} ({1}) cannot be read: {2}.</source>
      <translation>L’original de {0} ({1}) est illisible : {2}.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>{0} changed while it was being copied, so nothing of it was taken in. Wait until it is written completely and try again.</source>
      <translation>{0} a changé pendant la copie, donc rien n’en a été versé. Attendez qu’il soit entièrement écrit et réessayez.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is a folder, not a file. Take in the files in it.</source>
      <translation>{0} est un répertoire, pas un fichier. Versez les fichiers qu’il contient.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is a device or a pipe, not a file. Save it as a file first.</source>
      <translation>{0} est un périphérique ou un tube, pas un fichier. Enregistrez-le d’abord comme fichier.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is empty: 0 bytes. Get it again from where it came.</source>
      <translation>{0} est vide : 0 octet. Récupérez-le de nouveau à sa source.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The same file is in the evidence store already, but its copy {0} was changed since. Verify the workspace and go back to a backup of that copy.</source>
      <translation>Le même fichier est déjà parmi les preuves, mais sa copie {0} a été modifiée depuis. Vérifiez l’espace de travail et revenez à une sauvegarde de cette copie.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Copying {0} was stopped; nothing of it was taken in.</source>
      <translation>La copie de {0} a été arrêtée ; rien n’en a été versé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>the disk is full. Free some space and try again</source>
      <translation>le disque est plein. Libérez de la place et réessayez</translation>
    </message>
    <message>
      <source>your share of the disk is used up. Free some space and try again</source>
      <translation>votre part du disque est épuisée. Libérez de la place et réessayez</translation>
    </message>
    <message>
      <source>the file would be larger than this disk or account allows</source>
      <translation>le fichier serait plus grand que ne le permet ce disque ou ce compte</translation>
    </message>
    <message>
      <source>you are not permitted to. Check the rights of the file and its folder</source>
      <translation>vous n’y êtes pas autorisé. Vérifiez les droits du fichier et de son répertoire</translation>
    </message>
    <message>
      <source>the disk is read-only</source>
      <translation>le disque est en lecture seule</translation>
    </message>
    <message>
      <source>it is not there any more</source>
      <translation>il n’est plus là</translation>
    </message>
    <message>
      <source>the disk or the connection to it fails. Copy the file to another disk and try again</source>
      <translation>le disque ou sa connexion est défaillant. Copiez le fichier sur un autre disque et réessayez</translation>
    </message>
    <message>
      <source>its name is too long for this disk</source>
      <translation>son nom est trop long pour ce disque</translation>
    </message>
    <message>
      <source>a part of its path is a file, not a folder</source>
      <translation>une partie de son chemin est un fichier, pas un répertoire</translation>
    </message>
    <message>
      <source>{0} is marked as graphic already.</source>
      <translation>{0} est déjà signalé comme choquant.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is not marked as graphic.</source>
      <translation>{0} n’est pas signalé comme choquant.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The original of {0} is not held here but {1}. Get the file from there and add it to its case to hold it here too.</source>
      <translation>L’original de {0} n’est pas conservé ici mais {1}. Récupérez-y le fichier et ajoutez-le à son dossier pour l’avoir ici aussi.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>The original of {0} is not held here: it came with a bundle, without the file. Add the file to its case to hold it here too.</source>
      <translation>L’original de {0} n’est pas conservé ici : il est venu avec un paquet, sans le fichier. Ajoutez le fichier à son dossier pour l’avoir ici aussi.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>at another desk</source>
      <translation>à un autre poste</translation>
    </message>
    <message>
      <source>Our own working</source>
      <translation>Notre propre travail</translation>
    </message>
    <message>
      <source>The key store of this computer could not be used ({0}). Unlock it and try again; on a machine without one, name a file for the key in WORKBENCH_KEY_FILE.</source>
      <translation>Le trousseau de cet ordinateur n’a pu être utilisé ({0}). Déverrouillez-le et réessayez ; sur une machine qui n’en a pas, indiquez un fichier pour la clé dans WORKBENCH_KEY_FILE.</translation>
    </message>
    <message>
      <source>the key store of this computer</source>
      <translation>le trousseau de cet ordinateur</translation>
    </message>
    <message>
      <source>A signing key could not be kept in {0}: it was not there when it was read again.</source>
      <translation>Une clé de signature n’a pu être conservée dans {0} : elle n’y était plus à la relecture.</translation>
    </message>
    <message>
      <source>What is kept as signing key in {0} is damaged or no Ed25519 key. Bring it back from a backup, or remove it to have a new one made; what the old one signed can be checked all the same.</source>
      <translation>Ce qui est conservé comme clé de signature dans {0} est endommagé ou n’est pas une clé Ed25519. Restaurez-la d’une sauvegarde, ou supprimez-la pour en créer une autre ; ce que l’ancienne a signé reste contrôlable.</translation>
    </message>
    <message>
      <source>The signing key {0} is no ordinary file. Move it away to have a new key made.</source>
      <translation>La clé de signature {0} n’est pas un fichier ordinaire. Déplacez-la pour qu’une autre soit créée.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The signing key {0} is open to others than its owner (rights {1:o}, owner {2}), so a signature by it would prove nothing. If you are sure that nobody else had it, take these rights away (chmod 600); else delete it, and a new key is made.</source>
      <translation>La clé de signature {0} est ouverte à d’autres qu’à son propriétaire (droits {1:o}, propriétaire {2}) : une signature ne prouverait rien. Si vous êtes sûr que personne d’autre ne l’a eue, retirez ces droits (chmod 600) ; sinon supprimez-la, et une autre est créée.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Could not read the signing key {0}: {1}.</source>
      <translation>Impossible de lire la clé de signature {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Could not keep a signing key in {0}: {1}.</source>
      <translation>Impossible de conserver une clé de signature dans {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>in another window or program ({0})</source>
      <translation>dans une autre fenêtre ou un autre programme ({0})</translation>
    </message>
    <message>
      <source>in another window or program</source>
      <translation>dans une autre fenêtre ou un autre programme</translation>
    </message>
    <message>
      <source>Could not open the workspace {0}: {1}.</source>
      <translation>Impossible d’ouvrir l’espace de travail {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The disk that holds {0} cannot lock files: {1}.</source>
      <translation>Le disque qui porte {0} ne peut verrouiller de fichiers : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The workspace {0} is open already{1}. Close it there first.</source>
      <translation>L’espace de travail {0} est déjà ouvert{1}. Fermez-le d’abord là-bas.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>process {0} on {1}</source>
      <translation>processus {0} sur {1}</translation>
    </message>
    <message>
      <source>not a stored time: {0}</source>
      <translation>pas une date enregistrée : {0}</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is missing</source>
      <translation>{0} : manquant</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} does not say where the record is: it was damaged or changed. Get it from a backup, or join anew.</source>
      <translation>{0} ne dit pas où est le registre : il a été endommagé ou modifié. Restaurez-le d’une sauvegarde, ou rejoignez de nouveau.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Could not create a workspace in {0}: {1}.</source>
      <translation>Impossible de créer un espace de travail dans {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>There is no workspace in {0}. Create one there, or check the path.</source>
      <translation>Il n’y a pas d’espace de travail dans {0}. Créez-en un, ou vérifiez le chemin.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} holds both a record ({1}) and the address of one ({2}). Move one away.</source>
      <translation>{0} contient à la fois un registre ({1}) et l’adresse d’un autre ({2}). Déplacez l’un des deux.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} was written by a newer version of this program. Update the program to open it.</source>
      <translation>{0} a été écrit par une version plus récente de ce programme. Mettez le programme à jour pour l’ouvrir.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The public version of a record is only read. Write into the record itself.</source>
      <translation>La version publique d’un registre est en lecture seule. Écrivez dans le registre lui-même.</translation>
    </message>
    <message>
      <source>There is no {0} {1} in the public version.</source>
      <translation>{0} {1} : rien de tel dans la version publique.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>The case reference</source>
      <translation>La référence du dossier</translation>
    </message>
    <message>
      <source>There is no case {0} in this workspace.</source>
      <translation>Il n’y a pas de dossier {0} dans cet espace de travail.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>There is no {0} {1} in this workspace.</source>
      <translation>{0} {1} : rien de tel dans cet espace de travail.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>The {0} {1} in {2} is damaged ({3}). Verify the workspace and go back to a backup.</source>
      <translation>{0} {1} dans {2} : enregistrement endommagé ({3}). Vérifiez l’espace de travail et revenez à une sauvegarde.</translation>
      <extra-names>2</extra-names>
    </message>
    <message>
      <source>A whole case cannot be confidential. Of a case can be: {0}.</source>
      <translation>Un dossier entier ne peut être confidentiel. D’un dossier peuvent l’être : {0}.</translation>
    </message>
    <message>
      <source>{0} of a {1} cannot be confidential by itself. What can: {2}. Or leave the part out, for all of it.</source>
      <translation>{0} ne peut être confidentiel à part ({1}). Ce qui le peut : {2}. Ou ne nommez pas de partie, pour le tout.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>A {0} cannot {1}. What can: {2}.</source>
      <translation>{0} ne peut {1}. Ce qui le peut : {2}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>be confidential</source>
      <translation>être confidentiel</translation>
    </message>
    <message>
      <source>be evidence</source>
      <translation>servir de preuve</translation>
    </message>
    <message>
      <source>be withdrawn</source>
      <translation>être retiré</translation>
    </message>
    <message>
      <source>have coordinates</source>
      <translation>avoir des coordonnées</translation>
    </message>
    <message>
      <source>The region of an annotation is one box, one polygon or one track.</source>
      <translation>La zone d’une annotation est un cadre, un polygone ou un suivi.</translation>
    </message>
    <message>
      <source>The region of an annotation must be JSON.</source>
      <translation>La zone d’une annotation doit être du JSON.</translation>
    </message>
    <message>
      <source>The annotation’s {0} does not lie in the frame, or is none: {1}.</source>
      <translation>Zone d’une annotation ({0}) hors de l’image, ou qui n’en est pas une : {1}.</translation>
    </message>
    <message>
      <source>The record’s file {0} was changed while no program of ours had it open: its SHA-256 is {1}, it was left as {2}. Keep this copy as it is and compare it with a backup.</source>
      <translation>Le fichier {0} du registre a été modifié sans qu’aucun de nos programmes l’ait ouvert : son SHA-256 est {1}, il avait été laissé à {2}. Gardez cette copie telle quelle et comparez-la à une sauvegarde.</translation>
    </message>
    <message>
      <source>Could not write in {0}: {1}.</source>
      <translation>Impossible d’écrire dans {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Could not seal the record {0}: {1}.</source>
      <translation>Impossible de sceller le registre {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The seal of the record ({0}) is of a kind this version does not know: {1}.</source>
      <translation>Le sceau du registre ({0}) est d’un type que cette version ne connaît pas : {1}.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>The seal of the record ({0}) cannot be read: it was damaged or changed.</source>
      <translation>Le sceau du registre ({0}) est illisible : il a été endommagé ou modifié.</translation>
    </message>
    <message>
      <source>The record in {0} was brought from format {1} to {2}. As it was before it is kept in the schema {3} of its database, until somebody removes that.</source>
      <translation>Le registre dans {0} est passé du format {1} au format {2}. Tel qu’il était avant, il est conservé dans le schéma {3} de sa base, jusqu’à ce que quelqu’un le supprime.</translation>
      <extra-names>0 3</extra-names>
    </message>
    <message>
      <source>The record in {0} has format {1}, and this program writes format {2}.</source>
      <translation>Le registre dans {0} est au format {1}, et ce programme écrit le format {2}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} of the service {1}</source>
      <translation>{0} du service {1}</translation>
    </message>
    <message>
      <source>this computer</source>
      <translation>cet ordinateur</translation>
    </message>
    <message>
      <source>The guard {0} of the record is missing or switched off.</source>
      <translation>La garde {0} du registre manque ou est désactivée.</translation>
    </message>
    <message>
      <source>The index {0} is damaged.</source>
      <translation>L’index {0} est endommagé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The address holds a password, and an address is kept where others can read it. Leave the password out and put it into the file ~/.pgpass, or into PGPASSWORD.</source>
      <translation>L’adresse contient un mot de passe, et une adresse est conservée où d’autres peuvent la lire. Omettez-le et mettez-le dans le fichier ~/.pgpass, ou dans PGPASSWORD.</translation>
    </message>
    <message>
      <source>There is a workspace in {0} already. Open it, or name another database.</source>
      <translation>Il y a déjà un espace de travail dans {0}. Ouvrez-le, ou indiquez une autre base.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The database {0} holds tables of another program. Name an empty database.</source>
      <translation>La base {0} contient des tables d’un autre programme. Indiquez une base vide.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The rule {0} is not in force.</source>
      <translation>La règle {0} n’est pas en vigueur.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>This is no address of a record. Write postgresql://user@host/database.</source>
      <translation>Ce n’est pas l’adresse d’un registre. Écrivez postgresql://user@host/database.</translation>
    </message>
    <message>
      <source>The server {0} is another computer, and what goes there must be encrypted: write sslmode={1} in the address, not sslmode={2}.</source>
      <translation>Le serveur {0} est un autre ordinateur, et ce qui y va doit être chiffré : écrivez sslmode={1} dans l’adresse, pas sslmode={2}.</translation>
    </message>
    <message>
      <source>The database {0} keeps text as {1}, which does not hold every character. Make one with: createdb --encoding UTF8 --template template0</source>
      <translation>La base {0} conserve le texte en {1}, qui n’a pas tous les caractères. Créez-en une avec : createdb --encoding UTF8 --template template0</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>There is no workspace in {0}. Create one there, or check the address.</source>
      <translation>Il n’y a pas d’espace de travail dans {0}. Créez-en un, ou vérifiez l’adresse.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} The account {1} brings it there by opening it; ask whoever has that account.</source>
      <translation>{0} Le compte {1} l’y amène en l’ouvrant ; demandez à qui détient ce compte.</translation>
    </message>
    <message>
      <source>{0} Before it is brought there a copy of its tables is made beside them, and this account may not make a schema for it. Ask the server's administrator for: GRANT CREATE ON DATABASE {1} TO {2}</source>
      <translation>{0} Auparavant une copie de ses tables est faite à côté, et ce compte ne peut créer de schéma pour elle. Demandez à l’administrateur du serveur : GRANT CREATE ON DATABASE {1} TO {2}</translation>
    </message>
    <message>
      <source>The database {0} has a schema {1} already, which an earlier copy of the record may be in. Rename or remove it, so that a copy can be made before the format changes.</source>
      <translation>La base {0} a déjà un schéma {1}, qui contient peut-être une copie antérieure du registre. Renommez-le ou supprimez-le, pour qu’une copie puisse être faite avant le changement de format.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>A record on a server needs the driver of PostgreSQL. Install it with: pip install psycopg[binary]</source>
      <translation>Un registre sur serveur demande le pilote de PostgreSQL. Installez-le avec : pip install psycopg[binary]</translation>
    </message>
    <message>
      <source>What is searched</source>
      <translation>Ce qui est cherché</translation>
    </message>
    <message>
      <source>The signed head {0} (key {1}, {2})</source>
      <translation>La tête signée {0} (clé {1}, {2})</translation>
    </message>
    <message>
      <source>{0} was altered: it names another key than the one it holds.</source>
      <translation>{0} a été altérée : elle nomme une autre clé que celle qu’elle contient.</translation>
    </message>
    <message>
      <source>{0} is over event {1}, which the log does not have: its end was cut off.</source>
      <translation>{0} porte sur l’événement {1}, que le journal n’a pas : sa fin a été coupée.</translation>
    </message>
    <message>
      <source>{0} is over another event {1} than the log has: the log was rewritten after it was signed.</source>
      <translation>{0} porte sur un autre événement {1} que celui du journal : le journal a été réécrit après la signature.</translation>
    </message>
    <message>
      <source>{0} is damaged: its key or its signature cannot be read.</source>
      <translation>{0} est endommagée : sa clé ou sa signature est illisible.</translation>
    </message>
    <message>
      <source>{0} was altered: its content does not fit its signature.</source>
      <translation>{0} a été altérée : son contenu ne répond pas à sa signature.</translation>
    </message>
    <message>
      <source>not the base64 of these bytes</source>
      <translation>pas le base64 de ces octets</translation>
    </message>
    <message>
      <source>Its answer is kept, but no certificate is given that vouches for this authority; check again with the certificate that the authority publishes.</source>
      <translation>Sa réponse est conservée, mais aucun certificat fourni ne répond de cette autorité ; vérifiez de nouveau avec le certificat que l’autorité publie.</translation>
    </message>
    <message>
      <source>{0} gave no stamp ({1}, status {2}){3}.</source>
      <translation>{0} n’a pas délivré d’horodatage ({1}, statut {2}){3}.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>The time stamp asked of {0} at {1}</source>
      <translation>L’horodatage demandé à {0} le {1}</translation>
    </message>
    <message>
      <source>{0} stamped another digest than the one that was sent.</source>
      <translation>{0} a horodaté une autre empreinte que celle qui avait été envoyée.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The answer of {0} is not the one to this request: it gives another number back.</source>
      <translation>La réponse de {0} n’est pas celle de cette demande : elle renvoie un autre numéro.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} does not hold: {1}</source>
      <translation>{0} ne tient pas : {1}</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The stamp of {0} is not signed by an authority that the given certificates vouch for ({1}). Its answer is kept; check again if the certificate was the wrong one.</source>
      <translation>L’horodatage de {0} n’est pas signé par une autorité dont répondent les certificats fournis ({1}). Sa réponse est conservée ; vérifiez de nouveau si le certificat n’était pas le bon.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is over a head that the log does not have: the log was rewritten after it was asked.</source>
      <translation>{0} porte sur un état que le journal n’a pas : le journal a été réécrit après la demande.</translation>
      <extra-names>0</extra-names>
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
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The time stamp of {0} is damaged.</source>
      <translation>L’horodatage de {0} est endommagé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>this workspace</source>
      <translation>cet espace de travail</translation>
    </message>
    <message>
      <source>this case</source>
      <translation>ce dossier</translation>
    </message>
    <message>
      <source>The workspace’s name</source>
      <translation>Le nom de l’espace de travail</translation>
    </message>
    <message>
      <source>The record is {0}, not a file. Do this with a workspace in a folder.</source>
      <translation>Le registre est {0}, pas un fichier. Faites-le avec un espace de travail dans un répertoire.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Who does this</source>
      <translation>Qui fait cela</translation>
    </message>
    <message>
      <source>Who did it</source>
      <translation>Qui l’a fait</translation>
    </message>
    <message>
      <source>The subject</source>
      <translation>Le sujet</translation>
    </message>
    <message>
      <source>There is a workspace in {0} already. Open it, or choose another folder.</source>
      <translation>Il y a déjà un espace de travail dans {0}. Ouvrez-le, ou choisissez un autre répertoire.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Annotations that are added together must be of one case. Add those of each by itself.</source>
      <translation>Des annotations ajoutées ensemble doivent être d’un même dossier. Ajoutez à part celles de chacun.</translation>
    </message>
    <message>
      <source>{0} is no custody action: write object and verb, such as report.exported.</source>
      <translation>{0} n’est pas une action de conservation : écrivez objet et verbe, comme report.exported.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The key “record” is kept for the events that state a record.</source>
      <translation>La clé « record » est réservée aux événements qui énoncent un enregistrement.</translation>
    </message>
    <message>
      <source>The {0} {1} is in the record already.</source>
      <translation>{0} {1} : déjà au registre.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>Two of the annotations have the same id. Give each one of its own.</source>
      <translation>Deux des annotations ont le même identifiant. Donnez à chacune le sien.</translation>
    </message>
    <message>
      <source>The {0} {1} belongs to another case.</source>
      <translation>{0} {1} : d’un autre dossier.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>The record in {0} is closed. Open it again.</source>
      <translation>Le registre dans {0} est fermé. Rouvrez-le.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Another assessment was made meanwhile. Read it before you supersede it.</source>
      <translation>Un autre verdict a été rendu entre-temps. Lisez-le avant de le remplacer.</translation>
    </message>
    <message>
      <source>A {0} has no revisions.</source>
      <translation>Pas de révisions pour : {0}.</translation>
    </message>
    <message>
      <source>This is no later revision of the {0} {1}.</source>
      <translation>Ce n’est pas une révision ultérieure de : {0} {1}.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>What was done cannot be logged: {0}.</source>
      <translation>Ce qui a été fait ne peut être journalisé : {0}.</translation>
    </message>
    <message>
      <source>These two clips have a match already. Renew it instead of adding another one.</source>
      <translation>Ces deux clips ont déjà une correspondance. Renouvelez-la au lieu d’en ajouter une autre.</translation>
    </message>
    <message>
      <source>The annotation {0} is in the record already.</source>
      <translation>L’annotation {0} est déjà au registre.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>There is no {0} {1} in {2}.</source>
      <translation>{0} {1} : rien de tel dans {2}.</translation>
      <extra-names>2</extra-names>
    </message>
    <message>
      <source>There is a case {0} already. Choose another reference.</source>
      <translation>Il y a déjà un dossier {0}. Choisissez une autre référence.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is in this case already, as {1}: byte for byte the same.</source>
      <translation>{0} est déjà dans ce dossier, sous le nom {1} : identique à l’octet près.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>This {0} is withdrawn already.</source>
      <translation>Déjà retiré : {0}.</translation>
    </message>
    <message>
      <source>{0} (the words of the source)</source>
      <translation>{0} (les mots de la source)</translation>
    </message>
    <message>
      <source>The case’s title</source>
      <translation>Le titre du dossier</translation>
    </message>
    <message>
      <source>The clip’s name</source>
      <translation>Le nom du clip</translation>
    </message>
    <message>
      <source>The clip’s facts</source>
      <translation>Les données du clip</translation>
    </message>
    <message>
      <source>The claim’s text</source>
      <translation>Le texte de l’allégation</translation>
    </message>
    <message>
      <source>The claimant (who says so)</source>
      <translation>L’auteur de l’allégation (qui le dit)</translation>
    </message>
    <message>
      <source>The assessment’s author</source>
      <translation>L’auteur du verdict</translation>
    </message>
    <message>
      <source>The match’s comparison</source>
      <translation>La comparaison de la correspondance</translation>
    </message>
    <message>
      <source>The note’s text</source>
      <translation>Le texte de la note</translation>
    </message>
    <message>
      <source>The note’s author</source>
      <translation>L’auteur de la note</translation>
    </message>
    <message>
      <source>The salt</source>
      <translation>Le sel</translation>
    </message>
    <message>
      <source>{0} must be text, not {1}.</source>
      <translation>{0} : du texte est attendu, pas {1}.</translation>
    </message>
    <message>
      <source>{0} contains a NUL character, which no database keeps. Remove it and try again.</source>
      <translation>{0} : contient un caractère NUL, qu’aucune base ne conserve. Retirez-le et réessayez.</translation>
    </message>
    <message>
      <source>{0} is empty. Write it and try again.</source>
      <translation>{0} est vide. Complétez et réessayez.</translation>
    </message>
    <message>
      <source>{0} cannot be the id of {1}: ids are letters, digits and hyphens, at most 64.</source>
      <translation>{0} ne peut identifier {1} : les identifiants sont faits de lettres, chiffres et traits d’union, 64 au plus.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} must be {1}, not {2} ({3}).</source>
      <translation>{0} : {1} attendu, pas {2} ({3}).</translation>
      <extra-names>3</extra-names>
    </message>
    <message>
      <source>{0} has no time zone: {1}. Say which zone it is meant in.</source>
      <translation>{0} : pas de fuseau horaire : {1}. Dites dans quel fuseau.</translation>
    </message>
    <message>
      <source>{0} names no time zone: {1}. Use a name such as Europe/Paris.</source>
      <translation>{0} : ce n’est pas un fuseau horaire : {1}. Employez un nom comme Europe/Paris.</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>{0} ends before it begins: {1} to {2}.</source>
      <translation>{0} : finit avant de commencer : {1} à {2}.</translation>
    </message>
    <message>
      <source>{0} cannot be a case reference. Use 1 to 40 letters, digits, dots, hyphens and underscores, beginning with a letter or digit, such as G-2020.</source>
      <translation>{0} ne peut être une référence de dossier. Employez 1 à 40 lettres, chiffres, points, traits d’union et tirets bas, en commençant par une lettre ou un chiffre, comme G-2020.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The clip’s {0}</source>
      <translation>Clip : {0}</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The clip’s packets_sha256</source>
      <translation>Clip : packets_sha256</translation>
    </message>
    <message>
      <source>The clip’s size, width and height cannot be negative.</source>
      <translation>La taille, la largeur et la hauteur du clip ne peuvent être négatives.</translation>
    </message>
    <message>
      <source>The clip’s duration must be seconds as a fraction such as 1001/30, not {0}.</source>
      <translation>La durée du clip s’écrit en secondes, comme une fraction telle que 1001/30, pas {0}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The clip’s stored path must lie inside the workspace: {0}.</source>
      <translation>Le chemin de la copie du clip doit être dans l’espace de travail : {0}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} must be {1} lower-case hexadecimal digits, not {2}.</source>
      <translation>{0} : {1} chiffres hexadécimaux en minuscules attendus, pas {2}.</translation>
      <extra-names>2</extra-names>
    </message>
    <message>
      <source>The name of the third party</source>
      <translation>Le nom du tiers</translation>
    </message>
    <message>
      <source>The citation (where the third party says so)</source>
      <translation>La citation (où le tiers le dit)</translation>
    </message>
    <message>
      <source>What the assessment rests on (its reasons)</source>
      <translation>Ce sur quoi repose le verdict (ses raisons)</translation>
    </message>
    <message>
      <source>A match needs two clips; a clip does not match itself.</source>
      <translation>Une correspondance demande deux clips ; un clip ne correspond pas à lui-même.</translation>
    </message>
    <message>
      <source>A note’s revisions count from 1, not {0}.</source>
      <translation>Les révisions d’une note se comptent à partir de 1, pas {0}.</translation>
    </message>
    <message>
      <source>A clock’s error is a number of seconds either way, not {0}.</source>
      <translation>L’erreur d’une horloge est un nombre de secondes dans un sens ou l’autre, pas {0}.</translation>
    </message>
    <message>
      <source>Say of what the clip was made: of another clip, or of what was seen in an appearance.</source>
      <translation>Dites de quoi le clip a été tiré : d’un autre clip, ou de ce qui a été vu dans une parution.</translation>
    </message>
    <message>
      <source>A clip cannot be made from itself.</source>
      <translation>Un clip ne peut être tiré de lui-même.</translation>
    </message>
    <message>
      <source>The annotation ends before it begins.</source>
      <translation>L’annotation finit avant de commencer.</translation>
    </message>
    <message>
      <source>An annotation’s revisions count from 1, not {0}.</source>
      <translation>Les révisions d’une annotation se comptent à partir de 1, pas {0}.</translation>
    </message>
    <message>
      <source>A latitude is between -90 and 90 degrees, north positive, not {0}.</source>
      <translation>Une latitude est entre -90 et 90 degrés, nord positif, pas {0}.</translation>
    </message>
    <message>
      <source>A longitude is between -180 and 180 degrees, east positive, not {0}.</source>
      <translation>Une longitude est entre -180 et 180 degrés, est positif, pas {0}.</translation>
    </message>
    <message>
      <source>An uncertainty is a number of metres from 0, not {0}.</source>
      <translation>Une incertitude est un nombre de mètres à partir de 0, pas {0}.</translation>
    </message>
    <message>
      <source>{0} contains half of a character pair (at position {1}) and cannot be kept as text. Remove it and try again.</source>
      <translation>{0} : contient une moitié de paire de caractères (position {1}) et ne peut être conservé comme texte. Retirez-la et réessayez.</translation>
    </message>
    <message>
      <source>{0} is too large to be kept: {1}.</source>
      <translation>{0} : trop grand pour être conservé : {1}.</translation>
    </message>
    <message>
      <source>{0} must be a number, not {1}.</source>
      <translation>{0} : un nombre est attendu, pas {1}.</translation>
    </message>
    <message>
      <source>{0} is outside the calendar: {1}.</source>
      <translation>{0} : hors du calendrier : {1}.</translation>
    </message>
    <message>
      <source>{0} must be JSON.</source>
      <translation>{0} : du JSON est attendu.</translation>
    </message>
    <message>
      <source>A third party or its citation is given for an assessment by us. Keep the two apart: enter the third party’s judgement as an assessment of its own.</source>
      <translation>Un tiers ou sa citation est donné pour un verdict de nous. Séparez les deux : entrez le jugement du tiers comme un verdict à part.</translation>
    </message>
    <message>
      <source>Could not create the cache folder in {0}: {1}.</source>
      <translation>Impossible de créer le répertoire de cache dans {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The record in {0} does not begin as one does. Go back to a backup.</source>
      <translation>Le registre dans {0} ne commence pas comme il se doit. Revenez à une sauvegarde.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The folder {0} is not empty. Choose an empty or a new folder for the workspace.</source>
      <translation>Le répertoire {0} n’est pas vide. Choisissez un répertoire vide ou nouveau pour l’espace de travail.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The record in {0} is not the one that {1} belongs to: another one took its place. Ask whoever keeps the server.</source>
      <translation>Le registre dans {0} n’est pas celui de {1} : un autre a pris sa place. Demandez à qui tient le serveur.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>Movement agrees to {0:.2f} ({1}); {2}.</source>
      <translation>Le mouvement concorde à {0:.2f} ({1}) ; {2}.</translation>
    </message>
    <message>
      <source>found in the view {0}</source>
      <translation>trouvé dans la vue {0}</translation>
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
      <translation>calage par points d’intérêt, {0} cellules de points concordants</translation>
    </message>
    <message>
      <source>{0} (pictures alike to {1:.2f}, {2}).</source>
      <translation>{0} (images semblables à {1:.2f}, {2}).</translation>
    </message>
    <message>
      <source>turned by {0:.0f}°</source>
      <translation>rotation de {0:.0f}°</translation>
    </message>
    <message>
      <source>compute the sound print again</source>
      <translation>recalculez l’empreinte sonore</translation>
    </message>
    <message>
      <source>this is not a sound print; {0}</source>
      <translation>ce n’est pas une empreinte sonore ; {0}</translation>
    </message>
    <message>
      <source>the sound print has version {0}, this engine reads {1}; {2}</source>
      <translation>l’empreinte sonore est de version {0}, ce moteur lit la {1} ; {2}</translation>
    </message>
    <message>
      <source>the sound print is damaged (its checksum differs); {0}</source>
      <translation>l’empreinte sonore est endommagée (sa somme de contrôle diffère) ; {0}</translation>
    </message>
    <message>
      <source>the sound print does not hold together (impossible numbers); {0}</source>
      <translation>l’empreinte sonore est incohérente (nombres impossibles) ; {0}</translation>
    </message>
    <message>
      <source>the sound print does not hold together (its codes have the wrong size); {0}</source>
      <translation>l’empreinte sonore est incohérente (ses codes n’ont pas la bonne taille) ; {0}</translation>
    </message>
    <message>
      <source>samples of shape {0} and type {1} are no mono sound</source>
      <translation>des échantillons de forme {0} et de type {1} ne sont pas un son mono</translation>
    </message>
    <message>
      <source>the sound print does not hold together ({0}); {1}</source>
      <translation>l’empreinte sonore est incohérente ({0}) ; {1}</translation>
    </message>
    <message>
      <source>compute the fingerprint again</source>
      <translation>recalculez l’empreinte visuelle</translation>
    </message>
    <message>
      <source>this is not a fingerprint; {0}</source>
      <translation>ce n’est pas une empreinte visuelle ; {0}</translation>
    </message>
    <message>
      <source>the fingerprint has version {0}, this engine reads {1}; {2}</source>
      <translation>l’empreinte visuelle est de version {0}, ce moteur lit la {1} ; {2}</translation>
    </message>
    <message>
      <source>the fingerprint is damaged (its checksum differs); {0}</source>
      <translation>l’empreinte visuelle est endommagée (sa somme de contrôle diffère) ; {0}</translation>
    </message>
    <message>
      <source>it was made by {0}, not {1}</source>
      <translation>faite par {0}, non {1}</translation>
    </message>
    <message>
      <source>its parts do not fit each other</source>
      <translation>ses parties ne vont pas ensemble</translation>
    </message>
    <message>
      <source>its pictures do not have the stated size</source>
      <translation>ses images n’ont pas la taille annoncée</translation>
    </message>
    <message>
      <source>it has more corners than its stills can have</source>
      <translation>elle a plus de coins que ses images n’en peuvent avoir</translation>
    </message>
    <message>
      <source>its corners do not belong to its stills</source>
      <translation>ses coins ne sont pas de ses images</translation>
    </message>
    <message>
      <source>its arrays do not have the stated size</source>
      <translation>ses tableaux n’ont pas la taille annoncée</translation>
    </message>
    <message>
      <source>its frames are not in order of time</source>
      <translation>ses images ne sont pas dans l’ordre du temps</translation>
    </message>
    <message>
      <source>its stills belong to no frame</source>
      <translation>ses images fixes ne sont d’aucune image</translation>
    </message>
    <message>
      <source>a count is out of range</source>
      <translation>un compte est hors limites</translation>
    </message>
    <message>
      <source>its time base is not positive</source>
      <translation>sa base de temps n’est pas positive</translation>
    </message>
    <message>
      <source>its pictures have an impossible size</source>
      <translation>ses images ont une taille impossible</translation>
    </message>
    <message>
      <source>a view's box is not one</source>
      <translation>le cadre d’une vue n’en est pas un</translation>
    </message>
    <message>
      <source>a view's box lies outside the frame</source>
      <translation>le cadre d’une vue sort de l’image</translation>
    </message>
    <message>
      <source>the fingerprint does not hold together ({0}); {1}</source>
      <translation>l’empreinte visuelle est incohérente ({0}) ; {1}</translation>
    </message>
    <message>
      <source>a fingerprint's sheet of pictures has the wrong size; compute the fingerprint again</source>
      <translation>la planche d’images d’une empreinte n’a pas la bonne taille ; recalculez l’empreinte visuelle</translation>
    </message>
    <message>
      <source>a picture of shape {0} could not be kept</source>
      <translation>une image de forme {0} n’a pu être conservée</translation>
    </message>
    <message>
      <source>a picture in a fingerprint is damaged; compute the fingerprint again</source>
      <translation>une image d’une empreinte est endommagée ; recalculez l’empreinte visuelle</translation>
    </message>
    <message>
      <source>{0} timestamps do not fit pictures of shape {1}</source>
      <translation>{0} horodatages ne vont pas avec des images de forme {1}</translation>
    </message>
    <message>
      <source>a PDQ hash has 64 hexadecimal digits</source>
      <translation>une empreinte PDQ a 64 chiffres hexadécimaux</translation>
    </message>
    <message>
      <source>its two files do not belong together</source>
      <translation>ses deux fichiers ne vont pas ensemble</translation>
    </message>
    <message>
      <source>its lists are of another kind</source>
      <translation>ses listes sont d’un autre type</translation>
    </message>
    <message>
      <source>it is none</source>
      <translation>ce n’en est pas un</translation>
    </message>
    <message>
      <source>it is damaged or of another version</source>
      <translation>il est endommagé ou d’une autre version</translation>
    </message>
    <message>
      <source>it was made by {0}</source>
      <translation>il a été fait par {0}</translation>
    </message>
    <message>
      <source>the index cannot be used ({0}); it is made again from the fingerprints</source>
      <translation>l’index est inutilisable ({0}) ; il est refait à partir des empreintes</translation>
    </message>
    <message>
      <source>it holds no hash of {0} hexadecimal digits</source>
      <translation>elle ne contient pas d’empreinte de {0} chiffres hexadécimaux</translation>
    </message>
    <message>
      <source>its {0} is not within 0 and {1}</source>
      <translation>{0} : pas entre 0 et {1}</translation>
    </message>
    <message>
      <source>its time is no number of seconds</source>
      <translation>son temps n’est pas un nombre de secondes</translation>
    </message>
    <message>
      <source>a vPDQ list needs frame, quality and time of each hash</source>
      <translation>une liste vPDQ demande image, qualité et temps de chaque empreinte</translation>
    </message>
    <message>
      <source>it holds no PDQ hash: each line should hold one of {0} hexadecimal digits.{1}</source>
      <translation>pas d’empreinte PDQ : chaque ligne devrait en contenir une de {0} chiffres hexadécimaux.{1}</translation>
    </message>
    <message>
      <source>its hash has {0} hexadecimal digits, a PDQ hash has {1}</source>
      <translation>son empreinte a {0} chiffres hexadécimaux, une empreinte PDQ en a {1}</translation>
    </message>
    <message>
      <source>its {0} is no whole number</source>
      <translation>{0} : ce n’est pas un nombre entier</translation>
    </message>
    <message>
      <source>it is longer than {0} bytes</source>
      <translation>elle dépasse {0} octets</translation>
    </message>
    <message>
      <source>Line {0} was left out: {1}.</source>
      <translation>Ligne {0} laissée de côté : {1}.</translation>
    </message>
    <message>
      <source>{0} more lines were left out.</source>
      <translation>{0} autres lignes ont été laissées de côté.</translation>
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
      <source>registered mirror</source>
      <translation>recalée en miroir</translation>
    </message>
    <message>
      <source>{0} is in the index already</source>
      <translation>{0} est déjà dans l’index</translation>
    </message>
    <message>
      <source>the index's parts do not fit each other</source>
      <translation>les parties de l’index ne vont pas ensemble</translation>
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
      <source>No bundle was written: the case came with a bundle to another desk, and the custody logs that came along are there. Export the case at that desk.</source>
      <translation>Aucun paquet n’a été écrit : le dossier est venu avec un paquet pour un autre poste, et les journaux de conservation qui l’accompagnaient y sont. Exportez le dossier sur ce poste.</translation>
    </message>
    <message>
      <source>No bundle was written. {0} Or export the case without originals.</source>
      <translation>Aucun paquet n’a été écrit. {0} Ou exportez le dossier sans originaux.</translation>
    </message>
    <message>
      <source>nothing: one of the two holds no pictures</source>
      <translation>rien : l’un des deux ne contient pas d’image</translation>
    </message>
    <message>
      <source>one picture: its moment is told by what differs from the frames around</source>
      <translation>une seule image : son moment se reconnaît à ce qui diffère des images voisines</translation>
    </message>
    <message>
      <source>Write coordinates as degrees north, degrees east: 45.15875, 5.7125 ± 25 m.</source>
      <translation>Écrivez les coordonnées en degrés nord, degrés est : 45.15875, 5.7125 ± 25 m.</translation>
    </message>
    <message>
      <source>Latitude comes first, from -90 to 90 degrees; then longitude, from -180 to 180.</source>
      <translation>La latitude d’abord, de -90 à 90 degrés ; puis la longitude, de -180 à 180.</translation>
    </message>
    <message>
      <source>Could not read the certificates {0}: {1}.</source>
      <translation>Impossible de lire les certificats {0} : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The custody log of {0} is empty, which it never is. Go back to a backup.</source>
      <translation>Le journal de conservation de {0} est vide, ce qu’il n’est jamais. Revenez à une sauvegarde.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} holds no certificates that can be read. Give the PEM file of the authority.</source>
      <translation>{0} ne contient pas de certificats lisibles. Donnez le fichier PEM de l’autorité.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Some frames of the video are damaged; open the clip to see which.</source>
      <translation>Des images de la vidéo sont endommagées ; ouvrez la vidéo pour voir lesquelles.</translation>
    </message>
    <message>
      <source>{0} holds sound only; there are no pictures to search or compare.</source>
      <translation>{0} ne contient que du son ; il n’y a pas d’images à chercher ou à comparer.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} holds an explanation already; name another folder.</source>
      <translation>{0} contient déjà une explication ; indiquez un autre dossier.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} holds no pictures; what is drawn explains shared pictures.</source>
      <translation>{0} ne contient pas d’images ; les dessins expliquent des images partagées.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} holds sound only; there is no frame to export.</source>
      <translation>{0} ne contient que du son ; il n’y a pas d’image à exporter.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} does not say which frame it shows; it was not exported by this program.</source>
      <translation>{0} ne dit pas quelle image il montre ; il n’a pas été exporté par ce programme.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} names a frame or steps that this version does not know.</source>
      <translation>{0} nomme une image ou des étapes que cette version ne connaît pas.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} holds sound only; there are no pictures to hash.</source>
      <translation>{0} ne contient que du son ; il n’y a pas d’images dont prendre l’empreinte.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is no list of hashes: {1}</source>
      <translation>{0} n’est pas une liste d’empreintes : {1}</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>copied from a folder</source>
      <translation>copié d’un répertoire</translation>
    </message>
    <message>
      <source>{0} is already in this case, as {1}; {2}.</source>
      <translation>{0} est déjà dans ce dossier, sous le nom {1} ; {2}.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>its original is held here now</source>
      <translation>son original est maintenant conservé ici</translation>
    </message>
    <message>
      <source>nothing was added</source>
      <translation>rien n’a été ajouté</translation>
    </message>
    <message>
      <source>{0} is already in this case; {1}.</source>
      <translation>{0} est déjà dans ce dossier ; {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} was taken in as evidence.</source>
      <translation>{0} a été versé comme preuve.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>It carries the same streams as {0}: the same material, wrapped or tagged anew.</source>
      <translation>Il porte les mêmes flux que {0} : la même matière, réemballée ou réétiquetée.</translation>
    </message>
    <message>
      <source>{0} in case {1}</source>
      <translation>{0} dans le dossier {1}</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} lies inside the workspace itself; take it in from where it came.</source>
      <translation>{0} est dans l’espace de travail lui-même ; versez-le depuis l’endroit d’où il venait.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is a link to another place and was not followed; add its target itself if wanted.</source>
      <translation>{0} est un lien vers un autre endroit et n’a pas été suivi ; ajoutez sa cible elle-même si besoin.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} was not tried, because the disk is full; free some space, add again.</source>
      <translation>{0} n’a pas été essayé, car le disque est plein ; libérez de la place et ajoutez de nouveau.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The same file is also {0}.</source>
      <translation>Le même fichier est aussi {0}.</translation>
    </message>
    <message>
      <source>The disk is full, so {0} was not taken in; free some space and add it again.</source>
      <translation>Le disque est plein, donc {0} n’a pas été versé ; libérez de la place et ajoutez-le de nouveau.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is not a file but a device, pipe or socket; choose a media file.</source>
      <translation>{0} n’est pas un fichier mais un périphérique, un tube ou une prise ; choisissez un fichier média.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is no file of annotations: it is not WebVTT, ELAN (.eaf) or Web Annotation (JSON).</source>
      <translation>{0} n’est pas un fichier d’annotations : ni WebVTT, ni ELAN (.eaf), ni Web Annotation (JSON).</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The mark “{0}” was not taken in. {1}</source>
      <translation>Le repère « {0} » n’a pas été versé. {1}</translation>
    </message>
    <message>
      <source>The annotation {0} is here with other contents. Ours stays.</source>
      <translation>L’annotation {0} est ici avec un autre contenu. La nôtre reste.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The ELAN document</source>
      <translation>Le document ELAN</translation>
    </message>
    <message>
      <source>This is no ELAN document: its root is not ANNOTATION_DOCUMENT.</source>
      <translation>Ce n’est pas un document ELAN : sa racine n’est pas ANNOTATION_DOCUMENT.</translation>
    </message>
    <message>
      <source>The ELAN document tells time in other units than milliseconds. Convert it in ELAN first.</source>
      <translation>Le document ELAN compte le temps en d’autres unités que la milliseconde. Convertissez-le d’abord dans ELAN.</translation>
    </message>
    <message>
      <source>The ELAN document declares a document type or entities, which ELAN never does. It was refused.</source>
      <translation>Le document ELAN déclare un type de document ou des entités, ce qu’ELAN ne fait jamais. Il a été refusé.</translation>
    </message>
    <message>
      <source>it has no time of its own</source>
      <translation>elle n’a pas de temps propre</translation>
    </message>
    <message>
      <source>one of its time slots has no time in milliseconds</source>
      <translation>un de ses repères de temps n’a pas de temps en millisecondes</translation>
    </message>
    <message>
      <source>The ELAN document has more elements, or deeper ones, than annotations need. Split it.</source>
      <translation>Le document ELAN a plus d’éléments, ou plus profonds, qu’il n’en faut pour des annotations. Découpez-le.</translation>
    </message>
    <message>
      <source>The document holds more than {0:,} annotations. Split it and read the parts.</source>
      <translation>Le document contient plus de {0:,} annotations. Découpez-le et lisez les parties.</translation>
    </message>
    <message>
      <source>The ELAN document is damaged ({0}). Save it anew and try again.</source>
      <translation>Le document ELAN est endommagé ({0}). Enregistrez-le de nouveau et réessayez.</translation>
    </message>
    <message>
      <source>The annotation {0} was not read: {1}.</source>
      <translation>L’annotation {0} n’a pas été lue : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The marks were made on another file (SHA-256 {0}). They were placed by time.</source>
      <translation>Les repères ont été posés sur un autre fichier (SHA-256 {0}). Ils ont été placés d’après le temps.</translation>
    </message>
    <message>
      <source>{0} is larger than {1} MB. Split it and read the parts.</source>
      <translation>{0} dépasse {1} Mo. Découpez-le et lisez les parties.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} contains a NUL character: it is no text, or damaged. Write it anew and try again.</source>
      <translation>{0} contient un caractère NUL : ce n’est pas du texte, ou il est endommagé. Écrivez-le de nouveau et réessayez.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>it ends before it begins, or at once</source>
      <translation>elle finit avant de commencer, ou aussitôt</translation>
    </message>
    <message>
      <source>it begins after the clip has ended</source>
      <translation>elle commence après la fin du clip</translation>
    </message>
    <message>
      <source>its {0} has more than {1} characters</source>
      <translation>{0} : plus de {1} caractères</translation>
    </message>
    <message>
      <source>its {0} holds characters that cannot be seen, or that turn the text around them</source>
      <translation>{0} : contient des caractères invisibles, ou qui retournent le texte alentour</translation>
    </message>
    <message>
      <source>{0} is not UTF-8 (at byte {1}). Save it as UTF-8 and try again.</source>
      <translation>{0} n’est pas en UTF-8 (octet {1}). Enregistrez-le en UTF-8 et réessayez.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is not JSON. Write it anew and try again.</source>
      <translation>{0} n’est pas du JSON. Écrivez-le de nouveau et réessayez.</translation>
    </message>
    <message>
      <source>its region is none that can be drawn</source>
      <translation>sa zone n’est pas de celles qui se dessinent</translation>
    </message>
    <message>
      <source>And {0} more parts were not read.</source>
      <translation>Et {0} autres parties n’ont pas été lues.</translation>
    </message>
    <message>
      <source>{0} is of a whole case: leave --clip out.</source>
      <translation>{0} est d’un dossier entier : omettez --clip.</translation>
    </message>
    <message>
      <source>There is nothing in case {0} to write as {1}.</source>
      <translation>Il n’y a rien dans le dossier {0} à écrire en {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is larger than {1} MB. Split it and check the parts.</source>
      <translation>{0} dépasse {1} Mo. Découpez-le et contrôlez les parties.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Line {0} holds no digest and name.</source>
      <translation>La ligne {0} ne contient ni empreinte ni nom.</translation>
    </message>
    <message>
      <source>{0} leads out of the list’s folder and was not read.</source>
      <translation>{0} mène hors du répertoire de la liste et n’a pas été lu.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is no ordinary file.</source>
      <translation>{0} n’est pas un fichier ordinaire.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The Web Annotation file</source>
      <translation>Le fichier Web Annotation</translation>
    </message>
    <message>
      <source>This is no Web Annotation: it has no “items” and no “target”.</source>
      <translation>Ce n’est pas une Web Annotation : elle n’a ni « items » ni « target ».</translation>
    </message>
    <message>
      <source>its target has no media fragment such as t=npt:7.04,9</source>
      <translation>sa cible n’a pas de fragment média comme t=npt:7.04,9</translation>
    </message>
    <message>
      <source>The file holds more than {0:,} annotations. Split it and read the parts.</source>
      <translation>Le fichier contient plus de {0:,} annotations. Découpez-le et lisez les parties.</translation>
    </message>
    <message>
      <source>it is no object</source>
      <translation>ce n’est pas un objet</translation>
    </message>
    <message>
      <source>it has no target</source>
      <translation>elle n’a pas de cible</translation>
    </message>
    <message>
      <source>its time is not written as t=npt:7.04,9</source>
      <translation>son temps n’est pas écrit comme t=npt:7.04,9</translation>
    </message>
    <message>
      <source>its region does not lie in the frame</source>
      <translation>sa zone n’est pas dans l’image</translation>
    </message>
    <message>
      <source>its region is in pixels, and the clip’s size is not known</source>
      <translation>sa zone est en pixels, et la taille du clip n’est pas connue</translation>
    </message>
    <message>
      <source>Annotation {0} was not read: {1}.</source>
      <translation>Annotation {0} non lue : {1}.</translation>
    </message>
    <message>
      <source>The WebVTT file</source>
      <translation>Le fichier WebVTT</translation>
    </message>
    <message>
      <source>This is no WebVTT file: its first line is not WEBVTT.</source>
      <translation>Ce n’est pas un fichier WebVTT : sa première ligne n’est pas WEBVTT.</translation>
    </message>
    <message>
      <source>its times are not written as 00:00:07.040 --&gt; 00:00:09.000</source>
      <translation>ses temps ne sont pas écrits comme 00:00:07.040 --&gt; 00:00:09.000</translation>
    </message>
    <message>
      <source>The file holds more than {0:,} cues. Split it and read the parts.</source>
      <translation>Le fichier contient plus de {0:,} repères. Découpez-le et lisez les parties.</translation>
    </message>
    <message>
      <source>The cue in line {0} was not read: {1}.</source>
      <translation>Le repère de la ligne {0} n’a pas été lu : {1}.</translation>
    </message>
    <message>
      <source>{0} is there already. Choose another name, or move it away.</source>
      <translation>{0} existe déjà. Choisissez un autre nom, ou déplacez-le.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} holds sound only; there are no pictures to choose keyframes from.</source>
      <translation>{0} ne contient que du son ; il n’y a pas d’images où choisir des images clés.</translation>
      <extra-names>0</extra-names>
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
      <source>{0} could not be read: its content broke the reader ({1}).</source>
      <translation>{0} n’a pu être lu : son contenu a mis le lecteur en échec ({1}).</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} vanished while it was read. Put it back or choose it again.</source>
      <translation>{0} a disparu pendant la lecture. Remettez-le ou choisissez-le de nouveau.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} asks for more memory than a reader may take; it was not read further.</source>
      <translation>{0} demande plus de mémoire qu’un lecteur n’en peut prendre ; il n’a pas été lu plus loin.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>No frame has a timestamp from {0} to {1}; choose another range to average.</source>
      <translation>Aucune image n’a d’horodatage de {0} à {1} ; choisissez une autre plage à moyenner.</translation>
    </message>
    <message>
      <source>More than {0} frames have a timestamp from {1} to {2}; choose a shorter range.</source>
      <translation>Plus de {0} images ont un horodatage de {1} à {2} ; choisissez une plage plus courte.</translation>
    </message>
    <message>
      <source>{0} is a still: it has no other frames to average or to differ from.</source>
      <translation>{0} est une image fixe : il n’y a pas d’autres images à moyenner ou dont différer.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The reader answered about {0} with something that makes no sense, and was stopped. The file may be made to attack readers; do not open it elsewhere.</source>
      <translation>Le lecteur a répondu sur {0} quelque chose qui n’a pas de sens, et a été arrêté. Le fichier est peut-être fait pour attaquer les lecteurs ; ne l’ouvrez pas ailleurs.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The process that reads media could not be started. Close other programs to free memory, then try again; if it stays so, install the program anew.</source>
      <translation>Le processus qui lit les médias n’a pu démarrer. Fermez d’autres programmes pour libérer de la mémoire, puis réessayez ; si rien n’y fait, réinstallez le programme.</translation>
    </message>
    <message>
      <source>{0} could not be opened as video, sound or picture: {1}. Get the file again from its source.</source>
      <translation>{0} n’a pu être ouvert ni comme vidéo, ni comme son, ni comme image : {1}. Récupérez le fichier à sa source.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is text, not a video, sound or picture, whatever its name says. Look inside with a text editor: it may be an error page saved instead of the clip.</source>
      <translation>{0} est du texte, ni une vidéo, ni un son, ni une image, quoi qu’en dise son nom. Ouvrez-le dans un éditeur de texte : c’est peut-être une page d’erreur enregistrée à la place du clip.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} begins with zeros only: it was never fully written or downloaded. Get the file again.</source>
      <translation>{0} ne commence que par des zéros : il n’a jamais été entièrement écrit ou téléchargé. Récupérez le fichier de nouveau.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} lacks the table of its frames, which cameras write last: it was cut off while it was recorded, copied or downloaded. Get the whole file; a repair tool can sometimes rebuild the table.</source>
      <translation>Il manque à {0} la table de ses images, que les appareils écrivent en dernier : l’enregistrement, la copie ou le téléchargement a été interrompu. Récupérez le fichier entier ; un outil de réparation peut parfois reconstruire la table.</translation>
      <extra-names>0</extra-names>
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
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} holds sound only, no pictures. Choose a clip with a video stream.</source>
      <translation>{0} ne contient que du son, pas d’image. Choisissez un clip avec un flux vidéo.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} holds video in a coding that no decoder here knows. Convert a copy of it first.</source>
      <translation>{0} contient une vidéo dans un codage qu’aucun décodeur ne connaît ici. Convertissez d’abord une copie.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} declares pictures of {1} × {2} pixels, more than the {3:,} pixels that are decoded here; it is damaged or made to exhaust memory. It was not decoded.</source>
      <translation>{0} déclare des images de {1} × {2} pixels, plus que les {3:,} pixels décodés ici ; il est endommagé ou fait pour épuiser la mémoire. Il n’a pas été décodé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} declares {1:,} frames, more than the {2:,} that are believed; it is damaged or made to exhaust memory. It was not decoded.</source>
      <translation>{0} déclare {1:,} images, plus que les {2:,} jugées crédibles ; il est endommagé ou fait pour épuiser la mémoire. Il n’a pas été décodé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is a folder, not a media file. Choose the files in it.</source>
      <translation>{0} est un dossier, pas un fichier média. Choisissez les fichiers qu’il contient.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is not a regular file but a device or pipe. Copy the clip to a file first.</source>
      <translation>{0} n’est pas un fichier ordinaire mais un périphérique ou un tube. Copiez d’abord le clip dans un fichier.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is no longer in {1}: it was moved, renamed or deleted. Put it back or choose it again.</source>
      <translation>{0} n’est plus dans {1} : il a été déplacé, renommé ou supprimé. Remettez-le ou choisissez-le de nouveau.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>{0} may not be read: your account lacks the permission. Change its permissions or copy it.</source>
      <translation>{0} ne peut être lu : votre compte n’en a pas le droit. Changez ses permissions ou copiez-le.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} could not be read from the disk ({1}). Check the drive, then try again.</source>
      <translation>{0} n’a pu être lu sur le disque ({1}). Vérifiez le lecteur, puis réessayez.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} declares {1} streams, more than the {2} that are believed; it is damaged or made to exhaust the reader. It was not read.</source>
      <translation>{0} déclare {1} flux, plus que les {2} jugés crédibles ; il est endommagé ou fait pour épuiser le lecteur. Il n’a pas été lu.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} asks for more memory than a reader may take; it was not read.</source>
      <translation>{0} demande plus de mémoire qu’un lecteur n’en peut prendre ; il n’a pas été lu.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>1 frame of the video is damaged; what could not be read of it was filled in.</source>
      <translation>1 image de la vidéo est endommagée ; ce qui n’a pu y être lu a été comblé.</translation>
    </message>
    <message>
      <source>{0} frames of the video are damaged; what could not be read of them was filled in.</source>
      <translation>{0} images de la vidéo sont endommagées ; ce qui n’a pu y être lu a été comblé.</translation>
    </message>
    <message>
      <source>{0} declares video, but not one frame of it could be decoded: it is cut off before the first picture, damaged or encrypted. Get the file again from its source.</source>
      <translation>{0} déclare une vidéo, mais aucune de ses images n’a pu être décodée : elle est coupée avant la première image, endommagée ou chiffrée. Récupérez le fichier à sa source.</translation>
      <extra-names>0</extra-names>
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
      <source>{0} holds neither pictures nor sound; there is nothing to take a digest of.</source>
      <translation>{0} ne contient ni image ni son ; il n’y a rien dont prendre l’empreinte.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>a process of its own</source>
      <translation>un processus à part</translation>
    </message>
    <message>
      <source>no network</source>
      <translation>pas de réseau</translation>
    </message>
    <message>
      <source>no other file</source>
      <translation>aucun autre fichier</translation>
    </message>
    <message>
      <source>no new process</source>
      <translation>aucun nouveau processus</translation>
    </message>
    <message>
      <source>computing time</source>
      <translation>temps de calcul</translation>
    </message>
    <message>
      <source>written files</source>
      <translation>fichiers écrits</translation>
    </message>
    <message>
      <source>BT.2020 constant-luminance matrix</source>
      <translation>matrice BT.2020 à luminance constante</translation>
    </message>
    <message>
      <source>linear light</source>
      <translation>lumière linéaire</translation>
    </message>
    <message>
      <source>limited range</source>
      <translation>plage limitée</translation>
    </message>
    <message>
      <source>full range</source>
      <translation>pleine plage</translation>
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
      <extra-names>0</extra-names>
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
      <source>{0} {1}. It is damaged or made to attack readers; everything else goes on without it, and what was read of it before is kept.</source>
      <translation>{0} {1}. Il est endommagé ou fait pour attaquer les lecteurs ; tout le reste continue sans lui, et ce qui en a été lu avant est conservé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>made its reader end unexpectedly (exit code {0})</source>
      <translation>a fait finir son lecteur de façon inattendue (code de sortie {0})</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>media worker</source>
      <translation>lecteur de médias</translation>
    </message>
    <message>
      <source>was being read when its reader was closed</source>
      <translation>était en cours de lecture quand son lecteur a été fermé</translation>
    </message>
    <message>
      <source>took more computing time than a file of its size may, and was stopped</source>
      <translation>a pris plus de temps de calcul qu’un fichier de sa taille n’en peut prendre, et a été arrêté</translation>
    </message>
    <message>
      <source>made its reader crash (signal {0}, {1})</source>
      <translation>a fait planter son lecteur (signal {0}, {1})</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>kept its reader busy for {0:g} s without an answer, and was stopped</source>
      <translation>a occupé son lecteur {0:g} s sans réponse, et a été arrêté</translation>
    </message>
    <message>
      <source>Up to {0} s lie between its key frames; what is shown there was not looked at.</source>
      <translation>Jusqu’à {0} s séparent les images clés du flux ; ce qui s’y trouve n’a pas été regardé.</translation>
    </message>
    <message>
      <source>{0} holds no sound. Choose a clip with a sound stream.</source>
      <translation>{0} ne contient pas de son. Choisissez un clip qui en a.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} holds sound in a coding that no decoder here knows. Convert a copy of it first.</source>
      <translation>{0} contient un son dans un codage qu’aucun décodeur ne connaît ici. Convertissez d’abord une copie.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} declares sound, but not one sample of it could be decoded: it is damaged, cut off or encrypted. Get the file again from its source.</source>
      <translation>{0} déclare un son, mais aucun de ses échantillons n’a pu être décodé : il est endommagé, tronqué ou chiffré. Récupérez le fichier à sa source.</translation>
      <extra-names>0</extra-names>
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
      <source>one of {0}</source>
      <translation>au choix {0}</translation>
    </message>
    <message>
      <source>“{0}” will not do for the {1} of {2}: give {3}.</source>
      <translation>« {0} » ne convient pas pour {1} de {2} : donnez {3}.</translation>
      <extra-names>1 2</extra-names>
    </message>
    <message>
      <source>a whole number</source>
      <translation>un nombre entier</translation>
    </message>
    <message>
      <source>{0} from {1:g} to {2:g}</source>
      <translation>{0} de {1:g} à {2:g}</translation>
    </message>
    <message>
      <source>There is no step “{0}”. Steps are: {1}.</source>
      <translation>Il n’y a pas d’étape « {0} ». Les étapes sont : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} steps are too many; {1} is the most.</source>
      <translation>{0} étapes, c’est trop ; {1} au plus.</translation>
    </message>
    <message>
      <source>Together these steps would look at {0:,} frames for one picture; {1} is the most. Average fewer frames.</source>
      <translation>Ensemble, ces étapes regarderaient {0:,} images pour une seule ; {1} au plus. Moyennez moins d’images.</translation>
    </message>
    <message>
      <source>The average of a range stands alone: it cannot go with another step over several frames.</source>
      <translation>La moyenne d’une plage va seule : elle ne peut aller avec une autre étape sur plusieurs images.</translation>
    </message>
    <message>
      <source>Only one average of a range can be taken.</source>
      <translation>Une seule moyenne de plage est possible.</translation>
    </message>
    <message>
      <source>“{0}” is not a step. Write steps like gamma(1.8); edges().</source>
      <translation>« {0} » n’est pas une étape. Écrivez les étapes comme gamma(1.8); edges().</translation>
    </message>
    <message>
      <source>The step {0} takes {1} values, not {2}.</source>
      <translation>L’étape {0} prend {1} valeurs, pas {2}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The step {0} needs {1}, and not the other way round.</source>
      <translation>L’étape {0} demande {1}, et non l’inverse.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>{0} begins like a picture but cannot be opened as one: it is damaged. Get the file again.</source>
      <translation>{0} commence comme une image mais ne s’ouvre pas comme telle : le fichier est endommagé. Récupérez-le de nouveau.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>its content makes no sense</source>
      <translation>son contenu n’a pas de sens</translation>
    </message>
    <message>
      <source>{0} is a HEIC picture, which is not read here yet. Keep it, and add a JPEG export beside it.</source>
      <translation>{0} est une image HEIC, qui n’est pas encore lue ici. Gardez-la et ajoutez à côté une exportation JPEG.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is not a still picture. Open it as a video, or choose a picture.</source>
      <translation>{0} n’est pas une image fixe. Ouvrez-le comme vidéo, ou choisissez une image.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is a still picture, not a video: it has one picture and no time. Choose a clip.</source>
      <translation>{0} est une image fixe, pas une vidéo : une seule image et pas de durée. Choisissez un clip.</translation>
      <extra-names>0</extra-names>
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
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is a picture that breaks off or is damaged inside ({1}). Get the file again.</source>
      <translation>{0} est une image tronquée ou endommagée ({1}). Récupérez le fichier de nouveau.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The picture's EXIF data is damaged and could not be read.</source>
      <translation>Les données EXIF de l’image sont endommagées et n’ont pu être lues.</translation>
    </message>
    <message>
      <source>{0} frames at a variable rate: {1} to {2} each, the median {3}, in {4} different lengths.</source>
      <translation>{0} images à cadence variable : de {1} à {2} chacune, médiane {3}, en {4} durées différentes.</translation>
    </message>
    <message>
      <source>The first frame shown has PTS {0}, {1:.3f} s {2} the zero of the file's clock.</source>
      <translation>La première image montrée a le PTS {0}, {1:.3f} s {2} le zéro de l’horloge du fichier.</translation>
    </message>
    <message>
      <source>, and {0} more</source>
      <translation>, et {0} de plus</translation>
    </message>
    <message>
      <source>The edit list shows of the recording: {0}{1}.</source>
      <translation>La liste de montage montre, de l’enregistrement : {0}{1}.</translation>
    </message>
    <message>
      <source>There is one frame.</source>
      <translation>Il y a une image.</translation>
    </message>
    <message>
      <source>{0} frames at a constant {1:.3f} a second.</source>
      <translation>{0} images à cadence constante, {1:.3f} par seconde.</translation>
    </message>
    <message>
      <source>{0} frames at {1:.3f} a second, but {2} of them last longer or shorter.</source>
      <translation>{0} images à {1:.3f} par seconde, mais {2} d’entre elles durent plus ou moins longtemps.</translation>
    </message>
    <message>
      <source>{0}, up to {1:.3f} s: frames are missing or the camera paused.</source>
      <translation>{0}, jusqu’à {1:.3f} s : des images manquent ou la caméra a fait une pause.</translation>
    </message>
    <message>
      <source>{0} with a time that is not after the one before: they have no place of their own and cannot be shown.</source>
      <translation>{0} dont le temps n’est pas après celui de la précédente : sans place propre, impossible à montrer.</translation>
    </message>
    <message>
      <source>{0} stored as an exact repeat of the one before: a lower rate was filled up.</source>
      <translation>{0} stockée(s) en répétition exacte de la précédente : une cadence plus basse a été complétée.</translation>
    </message>
    <message>
      <source>{0} of the file not shown, by the edit list or for want of others.</source>
      <translation>{0} du fichier non montrée(s), par la liste de montage ou faute d’autres.</translation>
    </message>
    <message>
      <source>The packets do not tell which frames are shown; all were decoded to know.</source>
      <translation>Les paquets ne disent pas quelles images sont montrées ; toutes ont été décodées pour le savoir.</translation>
    </message>
    <message>
      <source>to the end</source>
      <translation>jusqu’à la fin</translation>
    </message>
    <message>
      <source>nothing for {0}</source>
      <translation>rien pendant {0}</translation>
    </message>
    <message>
      <source>at speed {0:g}</source>
      <translation>à la vitesse {0:g}</translation>
    </message>
    <message>
      <source>from {0:.3f} s for {1}{2}</source>
      <translation>depuis {0:.3f} s pendant {1}{2}</translation>
    </message>
    <message>
      <source>{0} is no path that this system can open; rename the file and try again.</source>
      <translation>{0} n’est pas un chemin que ce système puisse ouvrir ; renommez le fichier et réessayez.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is not there (any more); check the path, or add it again from where it is now.</source>
      <translation>{0} n’est pas (ou plus) là ; vérifiez le chemin, ou ajoutez-le de nouveau d’où il est maintenant.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} may not be read; ask for the right to read it, or copy it to a folder of your own.</source>
      <translation>{0} ne peut être lu ; demandez le droit de le lire, ou copiez-le dans un répertoire à vous.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} could not be read or written: {1}.</source>
      <translation>{0} n’a pu être lu ou écrit : {1}.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>the disk refuses</source>
      <translation>le disque refuse</translation>
    </message>
    <message>
      <source>Key frames only: places, not movement; the full search will tell footage from scene.</source>
      <translation>Images clés du flux seulement : des endroits, pas de mouvement ; la recherche complète distinguera les mêmes images d’une même scène.</translation>
    </message>
    <message>
      <source>Pictures alike to {0:.2f}. {1}</source>
      <translation>Images semblables à {0:.2f}. {1}</translation>
    </message>
    <message>
      <source>small insets (a third of the frame)</source>
      <translation>petites incrustations (un tiers de l’image)</translation>
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
      <source>{0} Its SHA-256 is {1}.</source>
      <translation>{0} Son SHA-256 est {1}.</translation>
      <extra-names>0 1</extra-names>
    </message>
    <message>
      <source>{0} is as it was exported</source>
      <translation>{0} est tel qu’il a été exporté</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>the custody log says that this file was written</source>
      <translation>le journal de conservation dit que ce fichier a été écrit</translation>
    </message>
    <message>
      <source>no log that was found has it; ask for a bundle exported after the report was written</source>
      <translation>aucun journal trouvé ne l’a ; demandez un paquet exporté après l’écriture du rapport</translation>
    </message>
    <message>
      <source>the pages are those that its data gives</source>
      <translation>les pages sont celles que donnent ses données</translation>
    </message>
    <message>
      <source>And {0} more: “workbench verify” of it lists them.</source>
      <translation>Et {0} de plus : « workbench verify » les énumère.</translation>
    </message>
    <message>
      <source>of the same state of the case it has a file of this name with another digest, and none with this one</source>
      <translation>du même état du dossier il y a un fichier de ce nom avec une autre empreinte, et aucun avec celle-ci</translation>
    </message>
    <message>
      <source>Looking for the files</source>
      <translation>Recherche des fichiers</translation>
    </message>
    <message>
      <source>the report tells no step</source>
      <translation>le rapport n’énonce aucune étape</translation>
    </message>
    <message>
      <source>the report shows something else there than its own step says</source>
      <translation>le rapport y montre autre chose que ce que dit sa propre étape</translation>
    </message>
    <message>
      <source>the page is the one that its data gives</source>
      <translation>la page est celle que donnent ses données</translation>
    </message>
    <message>
      <source>the data is as it was written, the file around it is another</source>
      <translation>les données sont telles qu’écrites, le fichier qui les entoure est un autre</translation>
    </message>
    <message>
      <source>The files of the report cannot be looked for there: {0}</source>
      <translation>Les fichiers du rapport ne peuvent être cherchés là : {0}</translation>
    </message>
    <message>
      <source>Of the files only {0:,} were looked at.</source>
      <translation>Des fichiers, seuls {0:,} ont été regardés.</translation>
    </message>
    <message>
      <source>{0} (version unknown)</source>
      <translation>{0} (version inconnue)</translation>
    </message>
    <message>
      <source>the data gives another page than this one</source>
      <translation>les données donnent une autre page que celle-ci</translation>
    </message>
    <message>
      <source>it was made by {0}, and {1} makes another page of it</source>
      <translation>elle a été faite par {0}, et {1} en fait une autre page</translation>
    </message>
    <message>
      <source>its data does not tell how its texts are said in the language of its pages</source>
      <translation>ses données ne disent pas comment ses textes se disent dans la langue de ses pages</translation>
    </message>
    <message>
      <source>this version cannot make a page of it</source>
      <translation>cette version ne peut en faire une page</translation>
    </message>
    <message>
      <source>its data has another form than reports of this version</source>
      <translation>ses données ont une autre forme que les rapports de cette version</translation>
    </message>
    <message>
      <source>what it tells of the language of its pages does not fit its data</source>
      <translation>ce qu’il dit de la langue de ses pages ne va pas avec ses données</translation>
    </message>
    <message>
      <source>the data gives other pages than these</source>
      <translation>les données donnent d’autres pages que celles-ci</translation>
    </message>
    <message>
      <source>an unknown program</source>
      <translation>un programme inconnu</translation>
    </message>
    <message>
      <source>it was set with {0}, and {1} here sets other pages; check it with the former</source>
      <translation>composé avec {0}, et {1} compose ici d’autres pages ; contrôlez-le avec le premier</translation>
    </message>
    <message>
      <source>it was made by {0}, and {1} sets other pages</source>
      <translation>fait par {0}, et {1} compose d’autres pages</translation>
    </message>
    <message>
      <source>it uses fonts of the computer it was made on, such as {0}</source>
      <translation>il emploie des polices de l’ordinateur où il a été fait, comme {0}</translation>
    </message>
    <message>
      <source>its pictures have names that no report gives</source>
      <translation>ses images portent des noms qu’aucun rapport ne donne</translation>
    </message>
    <message>
      <source>{0} of its {1} pictures did not come out the same, or could not be made again</source>
      <translation>{0} de ses {1} images ne sont pas ressorties identiques, ou n’ont pu être refaites</translation>
    </message>
    <message>
      <source>the custody log inside it is not the one that its data names</source>
      <translation>le journal de conservation qu’il contient n’est pas celui que ses données nomment</translation>
    </message>
    <message>
      <source>this version cannot set its pages</source>
      <translation>cette version ne peut composer ses pages</translation>
    </message>
    <message>
      <source>{0} is larger than any report; nothing of it was checked.</source>
      <translation>{0} est plus grand que tout rapport ; rien n’en a été contrôlé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The data in {0} is larger than any report’s; nothing of it was checked.</source>
      <translation>Les données dans {0} sont plus grandes que celles de tout rapport ; rien n’en a été contrôlé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is no report with its data attached, so that nothing in it can be checked. Save the JSON form from it, if it has one, and give that; another program may have written the PDF anew.</source>
      <translation>{0} n’est pas un rapport avec ses données jointes : rien n’y peut être contrôlé. Enregistrez-en la forme JSON, s’il en a une, et donnez-la ; un autre programme a peut-être réécrit le PDF.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is no report of the form {1}, which this version reads; nothing was checked.</source>
      <translation>{0} n’est pas un rapport de la forme {1}, que lit cette version ; rien n’a été contrôlé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} is no report that carries its data, so that nothing in it can be checked. Give the JSON form of the report, or a report written by this version.</source>
      <translation>{0} n’est pas un rapport qui porte ses données : rien n’y peut être contrôlé. Donnez la forme JSON du rapport, ou un rapport écrit par cette version.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} does not hold the data of a report that this version reads: it is damaged, altered, or of another version. Nothing in it was checked.</source>
      <translation>{0} ne contient pas les données d’un rapport que lit cette version : il est endommagé, altéré, ou d’une autre version. Rien n’y a été contrôlé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>fewer tools</source>
      <translation>moins d’outils</translation>
    </message>
    <message>
      <source>the same tools give {0}, the report says {1}</source>
      <translation>les mêmes outils donnent {0}, le rapport dit {1}</translation>
    </message>
    <message>
      <source>no file with the SHA-256 {0} was found</source>
      <translation>aucun fichier de SHA-256 {0} n’a été trouvé</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>its parameters cannot be read</source>
      <translation>ses paramètres sont illisibles</translation>
    </message>
    <message>
      <source>too many places</source>
      <translation>trop d’endroits</translation>
    </message>
    <message>
      <source>no places in the frame</source>
      <translation>aucun endroit dans l’image</translation>
    </message>
    <message>
      <source>no fraction</source>
      <translation>pas de fraction</translation>
    </message>
    <message>
      <source>this version does not know such a step</source>
      <translation>cette version ne connaît pas une telle étape</translation>
    </message>
    <message>
      <source>it was made with {0}, and {1} here gives another result; do it with the former</source>
      <translation>cela a été fait avec {0}, et {1} donne ici un autre résultat ; refaites-le avec le premier</translation>
    </message>
    <message>
      <source>the file with the SHA-256 {0} is not here, only an altered one</source>
      <translation>le fichier de SHA-256 {0} n’est pas ici, seulement un fichier altéré</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} has the SHA-256 {1}, the report says {2}</source>
      <translation>{0} a le SHA-256 {1}, le rapport dit {2}</translation>
      <extra-names>0 2</extra-names>
    </message>
    <message>
      <source>{0} holds no pictures</source>
      <translation>{0} ne contient pas d’images</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>pictures were made another way then</source>
      <translation>les images étaient alors faites autrement</translation>
    </message>
    <message>
      <source>{0} has no frame at PTS {1}</source>
      <translation>{0} n’a pas d’image au PTS {1}</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>numbers were rounded another way then</source>
      <translation>les nombres étaient alors arrondis autrement</translation>
    </message>
    <message>
      <source>too many stretches</source>
      <translation>trop de passages</translation>
    </message>
    <message>
      <source>the record gives no such drawing</source>
      <translation>le registre ne donne pas un tel dessin</translation>
    </message>
    <message>
      <source>it is drawn from the record, and no bundle with that state of it was found</source>
      <translation>il est dessiné d’après le registre, et aucun paquet dans cet état n’a été trouvé</translation>
    </message>
    <message>
      <source>the custody log comes with a bundle of the case, and none was found</source>
      <translation>le journal de conservation vient avec un paquet du dossier, et aucun n’a été trouvé</translation>
    </message>
    <message>
      <source>the log in {0} has another event there</source>
      <translation>le journal dans {0} a là un autre événement</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>no bundle that was found has this signature, or it does not hold there</source>
      <translation>aucun paquet trouvé n’a cette signature, ou elle n’y tient pas</translation>
    </message>
    <message>
      <source>its parameters are none that this version knows</source>
      <translation>ses paramètres ne sont pas de ceux que connaît cette version</translation>
    </message>
    <message>
      <source>it cannot be read: {0}</source>
      <translation>lecture impossible : {0}</translation>
    </message>
    <message>
      <source>the bundle {0} {1}</source>
      <translation>le paquet {0} {1}</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>the log in {0} ends before that event; ask for a bundle exported after the report</source>
      <translation>le journal dans {0} finit avant cet événement ; demandez un paquet exporté après le rapport</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0}: digests of the file</source>
      <translation>{0} : empreintes du fichier</translation>
    </message>
    <message>
      <source>{0}: digest of its packets</source>
      <translation>{0} : empreinte de ses paquets</translation>
    </message>
    <message>
      <source>{0}: shots and keyframes</source>
      <translation>{0} : plans et images clés</translation>
    </message>
    <message>
      <source>{0}: the frame as decoded{1}</source>
      <translation>{0} : l’image décodée{1}</translation>
    </message>
    <message>
      <source>{0}: its picture in the report{1}</source>
      <translation>{0} : son image dans le rapport{1}</translation>
    </message>
    <message>
      <source>{0}: what the two share</source>
      <translation>{0} : ce que les deux ont en commun</translation>
    </message>
    <message>
      <source>{0}: the drawing</source>
      <translation>{0} : le dessin</translation>
    </message>
    <message>
      <source>event {0} of the custody log</source>
      <translation>événement {0} du journal de conservation</translation>
    </message>
    <message>
      <source>the signature over event {0}</source>
      <translation>la signature sur l’événement {0}</translation>
    </message>
    <message>
      <source>the event of the custody log that the report was made from</source>
      <translation>l’événement du journal de conservation d’après lequel le rapport a été fait</translation>
    </message>
    <message>
      <source>{0} {1}: digests of the file</source>
      <translation>{0} {1} : empreintes du fichier</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>{0} {1}: digest of its packets</source>
      <translation>{0} {1} : empreinte de ses paquets</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>{0}: its picture in the report</source>
      <translation>{0} : son image dans le rapport</translation>
    </message>
    <message>
      <source>{0}: a picture of a frame</source>
      <translation>{0} : une image de la vidéo</translation>
    </message>
    <message>
      <source>{0} ({1}): the drawing</source>
      <translation>{0} ({1}) : le dessin</translation>
      <extra-names>1</extra-names>
    </message>
    <message>
      <source>The report's check</source>
      <translation>Le contrôle du rapport</translation>
    </message>
    <message>
      <source>is for a second reader and does not tell all of the record</source>
      <translation>est pour un second lecteur et ne dit pas tout du registre</translation>
    </message>
    <message>
      <source>does not tell the case as it was then</source>
      <translation>ne dit pas le dossier tel qu’il était alors</translation>
    </message>
    <message>
      <source>does not hold clips of other cases that the drawing needs</source>
      <translation>ne contient pas des clips d’autres dossiers dont le dessin a besoin</translation>
    </message>
    <message>
      <source>There is no exhibit {0} to leave out.</source>
      <translation>Il n’y a pas de pièce {0} à laisser de côté.</translation>
    </message>
    <message>
      <source>Exhibits of this report: {0}.</source>
      <translation>Pièces de ce rapport : {0}.</translation>
    </message>
    <message>
      <source>This report has no exhibits.</source>
      <translation>Ce rapport n’a pas de pièces.</translation>
    </message>
    <message>
      <source>“{0}” is no section that can be left out. Those are: {1}.</source>
      <translation>« {0} » n’est pas une section qui puisse être laissée de côté. Celles-ci le peuvent : {1}.</translation>
    </message>
    <message>
      <source>The custody log holds nothing of case {0}; verify the workspace.</source>
      <translation>Le journal de conservation ne contient rien du dossier {0} ; vérifiez l’espace de travail.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The PDF of case {0} could not be set ({1}). Write the HTML instead: it holds the same.</source>
      <translation>Le PDF du dossier {0} n’a pu être composé ({1}). Écrivez plutôt le HTML : il contient la même chose.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>another text than “{0}”</source>
      <translation>un autre texte que « {0} »</translation>
    </message>
    <message>
      <source>No form of the report was asked for: choose HTML, PDF or JSON.</source>
      <translation>Aucune forme du rapport n’a été demandée : choisissez HTML, PDF ou JSON.</translation>
    </message>
    <message>
      <source>Writing the HTML</source>
      <translation>Écriture du HTML</translation>
    </message>
    <message>
      <source>Setting the pages</source>
      <translation>Mise en page</translation>
    </message>
    <message>
      <source>The report could not be written to {0}: {1}. Free some space or choose another folder; the case itself is unchanged.</source>
      <translation>Le rapport n’a pu être écrit dans {0} : {1}. Libérez de la place ou choisissez un autre répertoire ; le dossier lui-même est inchangé.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>Sample workspace</source>
      <translation>Espace de travail d’exemple</translation>
    </message>
    <message>
      <source>drawn by this project in place of footage that cannot be distributed</source>
      <translation>dessiné par ce projet à la place d’images qui ne peuvent être diffusées</translation>
    </message>
    <message>
      <source>There is something else at {0}. Choose an empty or a new folder for the sample.</source>
      <translation>Il y a autre chose à {0}. Choisissez un répertoire vide ou nouveau pour l’exemple.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>The stand-in {0} could not be taken in: {1}</source>
      <translation>Le substitut {0} n’a pu être versé : {1}</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} holds sound only; there are no pictures to search, and no two sounds to compare.</source>
      <translation>{0} ne contient que du son ; il n’y a pas d’images à chercher, ni deux sons à comparer.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>{0} has no sound that could be compared with a file that holds sound only.</source>
      <translation>{0} n’a pas de son qui puisse être comparé à un fichier qui ne contient que du son.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>There is no video in this workspace to test on.{0}</source>
      <translation>Il n’y a pas de vidéo dans cet espace de travail pour l’essai.{0}</translation>
    </message>
    <message>
      <source>There is no video in {0} to test on.{1}</source>
      <translation>Il n’y a pas de vidéo dans {0} pour l’essai.{1}</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>None of the videos here can be edited.{0}</source>
      <translation>Aucune des vidéos ici ne peut être retouchée.{0}</translation>
    </message>
    <message>
      <source>{0} lasts {1:.1f} s, which is too short to be edited.</source>
      <translation>{0} dure {1:.1f} s, trop peu pour être retouché.</translation>
      <extra-names>0</extra-names>
    </message>
    <message>
      <source>“{0}” is not a time. Write seconds (7.04), 1:02.5, 01:02:03.5 or 1m2.5s.</source>
      <translation>« {0} » n’est pas un temps. Écrivez des secondes (7.04), 1:02.5, 01:02:03.5 ou 1m2.5s.</translation>
    </message>
    <message>
      <source>“{0}” has 60 or more minutes or seconds after a colon. Write 1:05, not 0:65.</source>
      <translation>« {0} » a 60 minutes ou secondes ou plus après un deux-points. Écrivez 1:05, pas 0:65.</translation>
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
      <translation>vitesse ×{0:.2f}</translation>
    </message>
    <message>
      <source>1 frame</source>
      <translation>1 image</translation>
    </message>
    <message>
      <source>{0} frames</source>
      <translation>{0} images</translation>
    </message>
    <message>
      <source>1 gap</source>
      <translation>1 trou</translation>
    </message>
    <message>
      <source>{0} gaps</source>
      <translation>{0} trous</translation>
    </message>
    <message>
      <source>before</source>
      <translation>avant</translation>
    </message>
    <message>
      <source>after</source>
      <translation>après</translation>
    </message>
    <message>
      <source>{0} matrix</source>
      <translation>matrice {0}</translation>
    </message>
    <message>
      <source>{0} transfer</source>
      <translation>transfert {0}</translation>
    </message>
    <message>
      <source>{0} limited</source>
      <translation>{0} limité</translation>
    </message>
    <message>
      <source>{0} and {1} limited</source>
      <translation>{0} et {1} limités</translation>
    </message>
    <message>
      <source>The {0}’s {1}</source>
      <translation>{1} ({0})</translation>
    </message>
    <message>
      <source>author</source>
      <translation>auteur</translation>
    </message>
    <message>
      <source>text</source>
      <translation>texte</translation>
    </message>
    <message>
      <source>reason</source>
      <translation>raison</translation>
    </message>
    <message>
      <source>said by</source>
      <translation>dit par</translation>
    </message>
    <message>
      <source>tag</source>
      <translation>étiquette</translation>
    </message>
    <message>
      <source>{0}, and {1} more</source>
      <translation>{0}, et {1} de plus</translation>
    </message>
    <message>
      <source>{0} at speed {1:g}</source>
      <translation>{0} à la vitesse {1:g}</translation>
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
      <source>Comparing</source>
      <translation>Comparaison</translation>
    </message>
    <message>
      <source>Drawing {0}</source>
      <translation>Dessin de {0}</translation>
    </message>
    <message>
      <source>{0} more</source>
      <translation>{0} de plus</translation>
    </message>
    <message>
      <source>quality</source>
      <translation>qualité</translation>
    </message>
    <message>
      <source>memory</source>
      <translation>mémoire</translation>
    </message>
    <message>
      <source>and</source>
      <translation>et</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>un nombre</translation>
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
      <extra-names>0</extra-names>
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
      <extra-names>0</extra-names>
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
    <name>clock_names.py</name>
    <message>
      <source>Pixel cameras name files by when they were recorded, in UTC.</source>
      <translation>Les appareils Pixel nomment les fichiers d’après l’heure de prise de vue, en UTC.</translation>
    </message>
    <message>
      <source>WhatsApp names files by the day on which the phone sent or received them.</source>
      <translation>WhatsApp nomme les fichiers d’après le jour où le téléphone les a envoyés ou reçus.</translation>
    </message>
    <message>
      <source>WhatsApp names files by when they were sent or received.</source>
      <translation>WhatsApp nomme les fichiers d’après l’heure d’envoi ou de réception.</translation>
    </message>
    <message>
      <source>Signal names files by when they were sent or received.</source>
      <translation>Signal nomme les fichiers d’après l’heure d’envoi ou de réception.</translation>
    </message>
    <message>
      <source>Telegram names files by when they were sent.</source>
      <translation>Telegram nomme les fichiers d’après l’heure d’envoi.</translation>
    </message>
    <message>
      <source>The number in the name counts milliseconds in UTC up to when the file was saved from a platform.</source>
      <translation>Le nombre dans le nom compte les millisecondes, en UTC, jusqu’à l’enregistrement depuis une plateforme.</translation>
    </message>
    <message>
      <source>A screen was recorded then: what it shows is older.</source>
      <translation>Un écran a été enregistré alors : ce qu’il montre est plus ancien.</translation>
    </message>
    <message>
      <source>Cameras and phones name files by when they were recorded, in their own time.</source>
      <translation>Caméras et téléphones nomment les fichiers d’après l’heure de prise de vue, à leur propre heure.</translation>
    </message>
    <message>
      <source>What whoever named the file meant by the time is not known.</source>
      <translation>On ignore ce que désigne cette heure pour qui a nommé le fichier.</translation>
    </message>
    <message>
      <source>What whoever named the file meant by the day is not known.</source>
      <translation>On ignore ce que désigne ce jour pour qui a nommé le fichier.</translation>
    </message>
  </context>
  <context>
    <name>clock_proposals.py</name>
    <message>
      <source>The container states UTC; some cameras write their local time there.</source>
      <translation>Le conteneur indique l’UTC ; certains appareils y écrivent leur heure locale.</translation>
    </message>
    <message>
      <source>The tag states its zone.</source>
      <translation>La balise indique son fuseau.</translation>
    </message>
    <message>
      <source>Satellites tell UTC.</source>
      <translation>Les satellites donnent l’UTC.</translation>
    </message>
    <message>
      <source>No zone is stated: any from UTC−12 to UTC+14.</source>
      <translation>Aucun fuseau indiqué : tous ceux d’UTC−12 à UTC+14.</translation>
    </message>
    <message>
      <source>Taken as when the file was written: it may have been filmed long before.</source>
      <translation>Pris pour l’écriture du fichier : le tournage peut être bien antérieur.</translation>
    </message>
    <message>
      <source>Taken as when it was filmed, for the file names its camera.</source>
      <translation>Pris pour le tournage, car le fichier nomme son appareil.</translation>
    </message>
    <message>
      <source>The tag tells when it was filmed.</source>
      <translation>La balise dit quand c’était filmé.</translation>
    </message>
    <message>
      <source>file name</source>
      <translation>nom du fichier</translation>
    </message>
  </context>
  <context>
    <name>drawings/clock_words.py</name>
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
      <source>by {0} {1}</source>
      <translation>au plus tard le {0} {1}</translation>
    </message>
    <message>
      <source>from {0} {1}</source>
      <translation>à partir du {0} {1}</translation>
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
    <message>
      <source>found: {0}</source>
      <translation>trouvé : {0}</translation>
    </message>
  </context>
  <context>
    <name>drawings/lineage_words.py</name>
    <message>
      <source>the same file as {0}</source>
      <translation>le même fichier que {0}</translation>
    </message>
    <message>
      <source>the same streams as {0}, in another container</source>
      <translation>les mêmes flux que {0}, dans un autre conteneur</translation>
    </message>
    <message>
      <source>the same decoded frames as {0}</source>
      <translation>les mêmes images décodées que {0}</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0} : {1}</translation>
    </message>
    <message>
      <source>{0}, from {1} ({2} confidence)</source>
      <translation>{0}, depuis {1} (confiance {2})</translation>
    </message>
    <message>
      <source>{0} (a match, not decided)</source>
      <translation>{0} (correspondance, pas encore tranchée)</translation>
    </message>
    <message>
      <source>the picture at {0} of {1}</source>
      <translation>l’image à {0} de {1}</translation>
    </message>
    <message>
      <source>same footage as {0}</source>
      <translation>mêmes images que {0}</translation>
    </message>
    <message>
      <source>shows {1} at {0}</source>
      <translation>montre {1} à {0}</translation>
    </message>
    <message>
      <source>at {0:.2f} times the speed</source>
      <translation>vitesse ×{0:.2f}</translation>
    </message>
    <message>
      <source>turned by {0}°</source>
      <translation>rotation de {0}°</translation>
    </message>
    <message>
      <source>cropped to {0} %</source>
      <translation>recadré à {0} %</translation>
    </message>
    <message>
      <source>inside {0} % of the picture</source>
      <translation>dans {0} % de l’image</translation>
    </message>
    <message>
      <source>and {0} more stretch</source>
      <translation>et {0} autre passage</translation>
    </message>
    <message>
      <source>and {0} more stretches</source>
      <translation>et {0} autres passages</translation>
    </message>
    <message>
      <source>all of {0}</source>
      <translation>tout {0}</translation>
    </message>
    <message>
      <source>all of it is {0} of {1}</source>
      <translation>en entier dans {1}, à {0}</translation>
    </message>
    <message>
      <source>holds all of {1} at {0}</source>
      <translation>contient tout {1} à {0}</translation>
    </message>
    <message>
      <source>its {0} is {1} of {2}</source>
      <translation>son passage {0} est {1} de {2}</translation>
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
      <source>{0}: {1} ({2}).</source>
      <translation>{0} : {1} ({2}).</translation>
    </message>
    <message>
      <source>± {0:,} s</source>
      <translation>± {0:,} s</translation>
    </message>
    <message>
      <source>proposed: {0}</source>
      <translation>proposée : {0}</translation>
    </message>
    <message>
      <source>No clock on record says when.</source>
      <translation>Aucune horloge du dossier ne dit quand.</translation>
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
    <name>report/brought.py</name>
    <message>
      <source>What was brought in on {0} from {1} came with their log signed up to event {2} by key {3}; the digest of that event is {4}.</source>
      <translation>Ce qui a été reçu le {0} de {1} est venu avec un journal signé jusqu’à l’événement {2} par la clé {3} ; l’empreinte de cet événement est {4}.</translation>
    </message>
    <message>
      <source>{0} earlier bundle is not told here.</source>
      <translation>{0} paquet antérieur n’est pas indiqué ici.</translation>
    </message>
    <message>
      <source>{0} earlier bundles are not told here.</source>
      <translation>{0} paquets antérieurs ne sont pas indiqués ici.</translation>
    </message>
    <message>
      <source>No signature came with what was brought in on {0} from {1}.</source>
      <translation>Aucune signature n’accompagnait ce qui a été reçu le {0} de {1}.</translation>
    </message>
  </context>
  <context>
    <name>report/called.py</name>
    <message>
      <source>the claim “{0}” ({1})</source>
      <translation>l’allégation « {0} » ({1})</translation>
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
      <source>What is established was not judged: provenance, source, date, location, subject, motivation.</source>
      <translation>Ce qui est établi n’a pas été évalué : provenance, source, date, lieu, sujet, motivation.</translation>
    </message>
    <message>
      <source>No hypotheses were put down, so none were weighed against each other.</source>
      <translation>Aucune hypothèse n’a été posée ; aucune n’a donc été pesée contre une autre.</translation>
    </message>
    <message>
      <source>No second reader has judged this case.</source>
      <translation>Aucun second lecteur n’a jugé ce dossier.</translation>
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
      <source>Both clips on one scale: a tick every second. What they share is coloured and joined.</source>
      <translation>Les deux clips à la même échelle : un trait par seconde. Ce qu’ils ont en commun est coloré et relié.</translation>
    </message>
    <message>
      <source>Both clips on one scale: a tick every {0} seconds. What they share is coloured and joined.</source>
      <translation>Les deux clips à la même échelle : un trait toutes les {0} secondes. Ce qu’ils ont en commun est coloré et relié.</translation>
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
      <source>Left out: {0}</source>
      <translation>Laissé de côté : {0}</translation>
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
      <source>Grey and blurred, because this clip is marked as graphic; the original is unaltered.</source>
      <translation>En gris et floutées, car ce clip est signalé comme éprouvant ; l’original est inchangé.</translation>
    </message>
    <message>
      <source>by {0}</source>
      <translation>par {0}</translation>
    </message>
    <message>
      <source>One of the two is marked as graphic: both are grey and blurred, for they show the same footage.</source>
      <translation>L’un des deux est signalé comme éprouvant : les deux sont en gris et floutés, car ils montrent les mêmes images.</translation>
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
      <source>{0} with {1} of {2}</source>
      <translation>{0} avec {1} sur {2}</translation>
    </message>
    <message>
      <source>Compared with other clips of the workspace: {0}; last on {1}.</source>
      <translation>Comparaison avec d’autres clips de l’espace de travail : {0} ; la dernière le {1}.</translation>
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
      <source>Rejected: no frames are printed.</source>
      <translation>Rejetée : aucune image n’est imprimée.</translation>
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
      <source>frame at PTS {0}</source>
      <translation>image au PTS {0}</translation>
    </message>
    <message>
      <source>No picture of {0} is shown: the original is not held here.</source>
      <translation>Aucune image de {0} n’est montrée : l’original n’est pas détenu ici.</translation>
    </message>
    <message>
      <source>No picture of {0} is shown: the original is missing.</source>
      <translation>Aucune image de {0} n’est montrée : l’original manque.</translation>
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
      <source>Every statement of when something happened, with the zone assumed and the error allowed, in UTC. A bar that fades has no bound on that side; dashed lines join what contradicts.</source>
      <translation>Chaque indication du moment d’un fait, avec le fuseau supposé et l’erreur admise, en UTC. Une barre qui s’estompe n’a pas de borne de ce côté ; les tirets relient ce qui se contredit.</translation>
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
      <source>Reason</source>
      <translation>Motif</translation>
    </message>
    <message>
      <source>Id in the record</source>
      <translation>Identifiant au dossier</translation>
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
      <translation>Dit par</translation>
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
      <translation>Hypothèse admise</translation>
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
      <source>First reader</source>
      <translation>Premier lecteur</translation>
    </message>
    <message>
      <source>They</source>
      <translation>Les deux</translation>
    </message>
    <message>
      <source>Blind bundle {0}</source>
      <translation>Envoi à l’aveugle {0}</translation>
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
    <name>report/logged.py</name>
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
      <source>verdict given</source>
      <translation>verdict rendu</translation>
    </message>
    <message>
      <source>attribution made</source>
      <translation>attribution ajoutée</translation>
    </message>
    <message>
      <source>evidence weighed</source>
      <translation>élément pesé</translation>
    </message>
    <message>
      <source>exported as a bundle</source>
      <translation>exporté en paquet</translation>
    </message>
    <message>
      <source>brought in from a bundle</source>
      <translation>reçu d’un paquet</translation>
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
      <source>self-test made</source>
      <translation>autotest effectué</translation>
    </message>
    <message>
      <source>workspace created</source>
      <translation>espace de travail créé</translation>
    </message>
  </context>
  <context>
    <name>report/marked.py</name>
    <message>
      <source>{0} % from the left, {1} % from the top, {2} % wide, {3} % high</source>
      <translation>à {0} % du bord gauche, à {1} % du haut, large de {2} %, haut de {3} %</translation>
    </message>
    <message>
      <source>placed by hand at {0} frame</source>
      <translation>placé à la main sur {0} image</translation>
    </message>
    <message>
      <source>placed by hand at {0} frames</source>
      <translation>placé à la main sur {0} images</translation>
    </message>
    <message>
      <source>from {0} to {1}</source>
      <translation>de {0} à {1}</translation>
    </message>
    <message>
      <source>all of the clip</source>
      <translation>tout le clip</translation>
    </message>
    <message>
      <source>polygon with {0} corner</source>
      <translation>polygone à {0} sommet</translation>
    </message>
    <message>
      <source>polygon with {0} corners</source>
      <translation>polygone à {0} sommets</translation>
    </message>
    <message>
      <source>box</source>
      <translation>cadre</translation>
    </message>
    <message>
      <source>Frames</source>
      <translation>Images</translation>
    </message>
    <message>
      <source>Region</source>
      <translation>Région</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texte</translation>
    </message>
    <message>
      <source>at first {0}</source>
      <translation>au début {0}</translation>
    </message>
  </context>
  <context>
    <name>report/methods.py</name>
    <message>
      <source>The software measures and compares; a verdict is a person’s, and no figure here is a probability of being genuine.</source>
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
      <translation>Avec un paquet du dossier à côté de ce rapport : « workbench verify REPORT » refait ce qui a été calculé pour lui, image par image et correspondance par correspondance, et dit pour chaque étape si le résultat est le même.</translation>
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
      <source>{0}, SHA-256, SHA-1 and MD5 of Python’s hashlib</source>
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
      <source>In a process of its own. A frame is named by its presentation timestamp (PTS) in its stream’s time base; times are counted from the first shown frame. I, P and B say how a frame is coded: by itself, or from others.</source>
      <translation>Dans un processus à part. Une image est désignée par son instant de présentation (PTS) dans la base de temps de son flux ; les temps sont comptés depuis la première image montrée. I, P et B disent comment une image est codée : par elle-même ou d’après d’autres.</translation>
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
      <source>None of the unrelated pairs that were measured was taken for a match, which puts the rate below one in {0:,} (95 %): {1} on the ENFSI scale.</source>
      <translation>Aucune des paires sans rapport mesurées n’a été prise pour une correspondance, ce qui situe le taux sous une sur {0:,} (95 %) : {1} sur l’échelle de l’ENFSI.</translation>
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
      <source>{0} % of A’s frame is in B</source>
      <translation>B contient {0} % de l’image de A</translation>
    </message>
    <message>
      <source>A fills {0} % of B’s frame</source>
      <translation>A occupe {0} % de l’image de B</translation>
    </message>
    <message>
      <source>not after {0}</source>
      <translation>au plus tard le {0}</translation>
    </message>
  </context>
  <context>
    <name>structure_diff.py</name>
    <message>
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Image</translation>
    </message>
    <message>
      <source>Frames in time</source>
      <translation>Images dans le temps</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Son</translation>
    </message>
    <message>
      <source>Tags, as the file says</source>
      <translation>Métadonnées, selon le fichier</translation>
    </message>
    <message>
      <source>{0} of pictures, {1} of sound</source>
      <translation>{0} d’images, {1} de son</translation>
    </message>
    <message>
      <source>variable: {0:.1f} to {1:.1f} ms each, the median {2:.1f} ms</source>
      <translation>variable : de {0:.1f} à {1:.1f} ms chacune, médiane {2:.1f} ms</translation>
    </message>
    <message>
      <source>every {0} to {1} frames, the median {2:g}</source>
      <translation>toutes les {0} à {1} images, médiane {2:g}</translation>
    </message>
    <message>
      <source>{0:.3f} s</source>
      <translation>{0:.3f} s</translation>
    </message>
    <message>
      <source>{0:.3f} s, measured, not declared</source>
      <translation>{0:.3f} s, mesurée, non déclarée</translation>
    </message>
    <message>
      <source>{0}° clockwise</source>
      <translation>{0}° dans le sens horaire</translation>
    </message>
    <message>
      <source>not turned</source>
      <translation>pas tournée</translation>
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
      <source>{0:.3f} a second</source>
      <translation>{0:.3f} par seconde</translation>
    </message>
    <message>
      <source>one frame</source>
      <translation>une image</translation>
    </message>
    <message>
      <source>constant, {0:.3f} a second</source>
      <translation>constante, {0:.3f} par seconde</translation>
    </message>
    <message>
      <source>{0} key frame</source>
      <translation>{0} image clé du flux</translation>
    </message>
    <message>
      <source>{0} key frames</source>
      <translation>{0} images clés du flux</translation>
    </message>
    <message>
      <source>every frame</source>
      <translation>toutes les images</translation>
    </message>
    <message>
      <source>every {0} frames</source>
      <translation>toutes les {0} images</translation>
    </message>
    <message>
      <source>{0} entry</source>
      <translation>{0} entrée</translation>
    </message>
    <message>
      <source>{0} entries</source>
      <translation>{0} entrées</translation>
    </message>
    <message>
      <source>none</source>
      <translation>aucune</translation>
    </message>
    <message>
      <source>SHA-256</source>
      <translation>SHA-256</translation>
    </message>
    <message>
      <source>SHA-256 of the packets</source>
      <translation>SHA-256 des paquets</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Taille</translation>
    </message>
    <message>
      <source>Container</source>
      <translation>Conteneur</translation>
    </message>
    <message>
      <source>Streams</source>
      <translation>Flux</translation>
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
      <source>Codec</source>
      <translation>Codec</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profil</translation>
    </message>
    <message>
      <source>Coded</source>
      <translation>Codée en</translation>
    </message>
    <message>
      <source>Shape of a pixel</source>
      <translation>Forme d’un pixel</translation>
    </message>
    <message>
      <source>Turned for display</source>
      <translation>Rotation à l’affichage</translation>
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
      <source>Rate, as declared</source>
      <translation>Cadence déclarée</translation>
    </message>
    <message>
      <source>Bit rate, as declared</source>
      <translation>Débit déclaré</translation>
    </message>
    <message>
      <source>Time base</source>
      <translation>Base de temps</translation>
    </message>
    <message>
      <source>First PTS, as declared</source>
      <translation>Premier PTS déclaré</translation>
    </message>
    <message>
      <source>Not listed</source>
      <translation>Non listées</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>Cadence</translation>
    </message>
    <message>
      <source>Gaps</source>
      <translation>Trous</translation>
    </message>
    <message>
      <source>Repeated frames</source>
      <translation>Images répétées</translation>
    </message>
    <message>
      <source>Frames without a time of their own</source>
      <translation>Images sans instant propre</translation>
    </message>
    <message>
      <source>Frames not shown</source>
      <translation>Images non montrées</translation>
    </message>
    <message>
      <source>Edit list</source>
      <translation>Liste de montage</translation>
    </message>
    <message>
      <source>Key frames</source>
      <translation>Images clés</translation>
    </message>
    <message>
      <source>Picture types</source>
      <translation>Types d’image</translation>
    </message>
    <message>
      <source>Bit rate, as measured</source>
      <translation>Débit mesuré</translation>
    </message>
    <message>
      <source>Sampling</source>
      <translation>Fréquence</translation>
    </message>
    <message>
      <source>Channels</source>
      <translation>Canaux</translation>
    </message>
    <message>
      <source>Picture: {0}</source>
      <translation>Image : {0}</translation>
    </message>
    <message>
      <source>Sound: {0}</source>
      <translation>Son : {0}</translation>
    </message>
    <message>
      <source>{0:,} bytes</source>
      <translation>{0:,} octets</translation>
    </message>
    <message>
      <source>{0:,} Hz</source>
      <translation>{0:,} Hz</translation>
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
      <translation>{0} : images dessinées par le logiciel à la place de celles qui ne peuvent être diffusées. Rien de ce qu’on y voit ne prouve quoi que ce soit ; le dossier est réel, les images ne le sont pas.</translation>
    </message>
    <message>
      <source>Short answer</source>
      <translation>Réponse courte</translation>
    </message>
    <message>
      <source>Of what</source>
      <translation>Objet</translation>
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
      <source>Authenticity</source>
      <translation>Authenticité</translation>
    </message>
    <message>
      <source>Context</source>
      <translation>Contexte</translation>
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
      <source>Length</source>
      <translation>Durée</translation>
    </message>
    <message>
      <source>Coding</source>
      <translation>Codée en</translation>
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
      <source>Otherwise explained</source>
      <translation>Autre explication</translation>
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
      <source>Events are numbered through the whole workspace, those of other cases included.</source>
      <translation>Les événements sont numérotés à travers tout l’espace de travail, ceux des autres dossiers compris.</translation>
    </message>
    <message>
      <source>Signatures and time stamps over the log</source>
      <translation>Signatures et horodatages du journal</translation>
    </message>
    <message>
      <source>Signatures by one key</source>
      <translation>Signatures par une même clé</translation>
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
      <source>Event</source>
      <translation>Événement</translation>
    </message>
    <message>
      <source>Check, time and head digest</source>
      <translation>Contrôle, date et empreinte de tête</translation>
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
      <source>Check</source>
      <translation>Contrôle</translation>
    </message>
    <message>
      <source>Authority</source>
      <translation>Autorité</translation>
    </message>
    <message>
      <source>Time it states</source>
      <translation>Moment énoncé</translation>
    </message>
    <message>
      <source>Asked for</source>
      <translation>Demandé le</translation>
    </message>
    <message>
      <source>Head digest</source>
      <translation>Empreinte de tête</translation>
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
      <source>full</source>
      <translation>entière</translation>
    </message>
    <message>
      <source>mirror</source>
      <translation>miroir</translation>
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
