// The add-on's words in French.
import type * as en from "./en.js";

const paragraphs = (...parts: string[]) => parts.filter((part) => part !== "").join("\n\n");
const SAFE = "Votre feuille est intacte : rien n'y a été modifié.";
const some = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const script: typeof en.script = {
  title: "PTCC",
  sidebarTitle: "PTCC : état de la synchronisation",
  menu: {
    pushNow: "Envoyer maintenant",
    status: "État de la synchronisation",
    insights: "Importer la synthèse",
    connect: "Connecter…",
    createTemplate: "Créer un modèle",
    about: "À propos et confidentialité",
    disconnect: "Déconnecter",
  },
  push: {
    running: "Envoi de votre feuille…",
    stopped: "L'envoi est terminé ; veuillez lire le message.",
  },
  connect: {
    title: "Connecter à PTCC",
    ask: "Collez le code de connexion que vous avez reçu. Il commence par « ptcc1. » et tient sur une seule longue ligne.",
    badCode:
      "Ce n'est pas un code de connexion complet. Il commence par « ptcc1. » et a peut-être été coupé en le copiant. Copiez-le en entier et choisissez de nouveau PTCC > Connecter….",
    emptyTab: (tab) =>
      `L'onglet « ${tab} » est vide. Allez à l'onglet de vos élèves et choisissez-y PTCC > Connecter…, ou remplissez celui-ci avec PTCC > Créer un modèle.`,
    chooseTab: (why, tabs) =>
      paragraphs(
        why,
        "Quel onglet contient vos élèves ? Tapez son numéro ou son nom.",
        tabs.map((name, i) => `${i + 1}   ${name}`).join("\n"),
      ),
    thisTabIsEmpty: (tab) => `L'onglet « ${tab} » est vide.`,
    noSuchTab: (answer) =>
      `Il n'y a pas d'onglet « ${answer} » à choisir. Rien n'a été connecté ni modifié. Choisissez de nouveau PTCC > Connecter….`,
    cannotBeRead: (message) =>
      paragraphs(
        "Le serveur répond, mais cet onglet ne peut pas encore être lu :",
        ...message,
        "Rien n'a été connecté ni modifié. Corrigez-le et choisissez de nouveau PTCC > Connecter….",
      ),
    preview: (source, message) =>
      paragraphs(
        `Le serveur répond, et ce code est celui de « ${source} ».`,
        ...message,
        "Envoyer cela maintenant, et le garder synchronisé désormais ? « Non » laisse tout en l'état.",
      ),
    headerRow: (row) => `Les en-têtes sont à la ligne ${row} ; les lignes au-dessus sont ignorées.`,
    otherTabs: (tab) =>
      `Seul l'onglet « ${tab} » est concerné. Pour un autre, choisissez « Non », allez à cet onglet et choisissez-y Connecter….`,
    done: (message) =>
      paragraphs(
        "Connecté.",
        ...message,
        "Désormais vos modifications sont envoyées d'elles-mêmes en quelques secondes, et tout est vérifié toutes les 6 heures.",
      ),
    pushFailed: (why) =>
      paragraphs(
        "Connecté, mais le premier envoi n'a pas abouti.",
        why,
        "Il est retenté à votre prochaine modification, avec PTCC > Envoyer maintenant, et toutes les 6 heures.",
      ),
  },
  disconnect: {
    title: "Déconnecter de PTCC",
    ask: "Ne plus envoyer cette feuille de calcul à PTCC ? Votre feuille reste telle quelle, et ce qui a été envoyé reste dans PTCC.",
    done: "Déconnecté. Plus rien n'est envoyé. Choisissez PTCC > Connecter… pour recommencer.",
    notConnected:
      "Cette feuille de calcul n'est pas connectée à PTCC : il n'y a rien à déconnecter.",
  },
  template: {
    title: "Créer un modèle",
    header: [
      "Name",
      "Class",
      "Year group",
      "Campus",
      "Support level",
      "Support notes",
      "Student ID",
    ],
    examples: [
      ["Alice Johnson", "3A", 3, "Campus A", 2, "Anxiety support needed", ""],
      ["Bob Smith", "3A", 3, "Campus A", 1, "No additional support", ""],
      ["Charlie Brown", "4B", 4, "Campus B", 3, "EHCP review scheduled", ""],
    ],
    done: "Le modèle est prêt : remplacez les trois exemples par vos élèves.",
    notEmpty: (tab) =>
      `L'onglet « ${tab} » n'est pas vide : rien n'a été écrit. Ajoutez un nouvel onglet vide et choisissez-y PTCC > Créer un modèle.`,
  },
  insights: {
    title: "Importer la synthèse",
    nothing:
      "Rien n'a encore été publié pour votre feuille : rien n'a été écrit. La personne qui analyse vos élèves dans PTCC y publie une synthèse.",
    dates: (dataAsOf, releasedAt) =>
      `Données du ${dataAsOf}. Publié le ${releasedAt}. Chaque import remplace tout cet onglet.`,
    done: (tab) => `L'onglet « ${tab} » est à jour.`,
    replace: (tab) =>
      `L'onglet « ${tab} » contient quelque chose que PTCC n'a pas écrit, ou qui a été modifié depuis. Remplacer tout le contenu de cet onglet ? « Non » le laisse tel quel ; renommez l'onglet pour le garder.`,
    isConnected: (tab) =>
      `L'onglet « ${tab} » est celui qui est envoyé à PTCC : rien n'y a été écrit. Renommez-le, et choisissez de nouveau Importer la synthèse.`,
  },
  about: {
    title: "À propos et confidentialité",
    connected: (tab, url) =>
      `Connecté : l'onglet « ${tab} » est envoyé à ${url}, le serveur de votre école.`,
    notConnected: "Non connecté : rien ne quitte cette feuille de calcul.",
    text: (connection) =>
      paragraphs(
        connection,
        "Ce qui est envoyé : le texte de ce seul onglet tel qu'il s'affiche, l'identifiant, la langue et le fuseau horaire de la feuille de calcul, le nom de l'onglet, et qui a modifié quelles lignes quand Google le dit. Aucun autre onglet, aucun autre fichier, aucun commentaire.",
        "Où : seulement au serveur ci-dessus, signé avec un secret qui vous est propre. Tout y reste sur la machine de l'école.",
        "Quand : quelques secondes après une modification, toutes les 6 heures, et quand vous choisissez Envoyer maintenant.",
        "Ce qui est écrit dans votre feuille : rien. Seuls Créer un modèle, qui remplit un onglet vide, et Importer la synthèse, qui tient un onglet à elle, écrivent, et seulement quand vous les choisissez.",
        "Comment arrêter : choisissez PTCC > Déconnecter. Les déclencheurs et la connexion sont supprimés aussitôt. Pour faire effacer les données envoyées, demandez à la personne qui gère le serveur. L'accès peut aussi être retiré sur myaccount.google.com, sous « Applications tierces ».",
      ),
  },
  failures: {
    unreachable: (words) =>
      `Le serveur PTCC est injoignable (${words}). ${SAFE} Vérifiez que le serveur fonctionne, et réessayez.`,
    server_error: (status) =>
      `Le serveur PTCC a eu un problème (HTTP ${status}). ${SAFE} Réessayez dans un instant ; si cela persiste, prévenez la personne qui gère le serveur.`,
    not_ptcc: () =>
      "Quelque chose a répondu à l'adresse du serveur, mais ce n'était pas PTCC. Demandez à la personne qui gère le serveur de vérifier son adresse publique, et un nouveau code de connexion.",
    too_large: () =>
      "Cet onglet est plus grand que ce que Google laisse un script envoyer en une fois (50 Mo). Déplacez dans un autre onglet ce qui ne concerne pas les élèves.",
    tab_missing: () =>
      "L'onglet connecté a disparu. Rétablissez-le, ou allez au bon onglet et choisissez PTCC > Connecter….",
    not_connected: () =>
      "Cette feuille de calcul n'est pas encore connectée à PTCC. Choisissez PTCC > Connecter… et collez votre code de connexion.",
    copied_sheet: () =>
      "Cette feuille de calcul est une copie : sa connexion appartient à l'original, et rien n'a été envoyé. Demandez un code de connexion pour elle et choisissez PTCC > Connecter…, ou choisissez PTCC > Déconnecter.",
    busy: () =>
      "Un autre envoi est en cours et dure longtemps ; il emportera vos modifications. Regardez l'état de la synchronisation dans une minute.",
    need_unsettled: () =>
      `Le serveur n'a cessé de demander d'autres lignes. ${SAFE} Réessayez dans une minute.`,
    not_authorised: () =>
      `Google n'a pas reçu toutes les autorisations dont PTCC a besoin. ${SAFE} Choisissez PTCC > Envoyer maintenant, et autorisez tout ce que Google demande ; s'il ne demande rien, retirez d'abord l'accès de PTCC sur myaccount.google.com, sous « Applications tierces ».`,
    quota: (words) =>
      `La limite quotidienne de Google pour les scripts de votre compte est atteinte (${words}). ${SAFE} Elle se libère dans les 24 heures, et tout est alors envoyé de soi-même.`,
    script_error: (words) =>
      `Google n'a pas pu le faire à l'instant (${words}). ${SAFE} Réessayez.`,
  },
};

export const sidebar: typeof en.sidebar = {
  loading: "Lecture de l'état…",
  refreshFailed: (words) => `L'état n'a pas pu être actualisé : ${words}`,
  headline: {
    notConnected: "Non connecté",
    offline: "Le serveur est injoignable",
    refused: "Le serveur a refusé",
    paused: "En pause",
    tabMissing: "L'onglet connecté a disparu",
    pushFailed: "Le dernier envoi n'a pas abouti",
    held: (n) => `${some(n, "élève manque", "élèves manquent")} dans votre feuille`,
    issues: (n) => `${some(n, "cellule", "cellules")} à vérifier`,
    nothingYet: "Rien n'a encore été envoyé",
    waiting: "Des modifications sont en route",
    inStep: "Tout est synchronisé",
  },
  detail: {
    notConnected: "Choisissez PTCC > Connecter… et collez votre code de connexion.",
    offline: (since, safe) =>
      `${since ? `Depuis ${since}. ` : ""}${safe} Vos modifications attendent dans votre feuille et sont envoyées d'elles-mêmes dès que le serveur est de retour.`,
    safeUntil: (time) => `Tout ce qui précède ${time} est en sûreté dans PTCC.`,
    safeNothing: "Votre feuille est intacte.",
    paused:
      "La personne qui gère PTCC a mis cette source en pause. Votre feuille est intacte ; demandez-lui quand cela reprend.",
    tabMissing:
      "Rétablissez l'onglet, ou allez au bon onglet et choisissez PTCC > Connecter…. Ce qui a été envoyé reste dans PTCC.",
    pushFailed: (since, retry) =>
      `Depuis ${since}. Il est retenté à votre prochaine modification${retry ? ` après ${retry}` : ""}, avec « Envoyer maintenant », et toutes les 6 heures.`,
    held: "Rien n'a été retiré de PTCC. Dites ci-dessous s'ils sont partis.",
    issues: "Toutes les autres lignes sont synchronisées.",
    nothingYet: "Choisissez « Envoyer maintenant » pour commencer.",
    waiting: "Elles sont envoyées en quelques secondes.",
    inStep: "PTCC contient votre feuille telle qu'elle est.",
  },
  pushNow: "Envoyer maintenant",
  pushing: "Envoi…",
  lastSync: "Dernière synchronisation",
  by: {
    connect: "à la connexion",
    menu: "par Envoyer maintenant",
    sidebar: "par Envoyer maintenant",
    change: "par une modification",
    clock: "par la vérification des 6 heures",
    removals: "par votre décision",
    import: "par un fichier",
    pull: "par lecture chez Google",
  },
  never: "Jamais",
  waitingTitle: "En attente d'envoi",
  waitingNothing: "Rien",
  waitingRows: (n, since) =>
    `${n === 0 ? "Modifications" : `Modifications dans ${some(n, "ligne", "lignes")}`} depuis ${since}`,
  next: "Prochaine vérification automatique",
  nextBy: (time) => `Vers ${time}`,
  notAutomatic: "Aucune : choisissez une fois « Envoyer maintenant » pour la rétablir.",
  counts: {
    title: "En chiffres",
    pupils: "élèves",
    synced: "lignes à jour",
    look: "à vérifier",
    held: "retenus",
  },
  issuesTitle: "Cellules à vérifier",
  issueWhere: (row, column) =>
    row === null
      ? "Toute la feuille"
      : column === null
        ? `Ligne ${row}`
        : `Ligne ${row}, ${column}`,
  severity: { error: "Non synchronisé", warning: "À vérifier" },
  showCell: "Montrer la cellule",
  moreIssues: (n) => `et ${n} de plus`,
  heldTitle: "Absents de votre feuille",
  heldExplanation:
    "Beaucoup d'élèves ont disparu d'un coup. Ils restent dans PTCC jusqu'à ce que vous disiez ce qui s'est passé.",
  confirm: "Confirmer : partis",
  keep: "Les garder",
  confirmed: (n) => `${some(n, "retiré", "retirés")} de PTCC.`,
  kept: (n) => `${some(n, "gardé", "gardés")} dans PTCC.`,
  historyTitle: (n) =>
    n === 1 ? "Dernière synchronisation" : `Les ${n} dernières synchronisations`,
  historyTable: "Montrer en tableau",
  chart: (done, partial, failed, most) =>
    `La plus ancienne à gauche : ${done} sans problème, ${partial} avec des remarques, ${failed} sans succès. Plus c'est haut, plus d'élèves ont changé : ${most} au plus.`,
  changed: (n) => some(n, "modifié", "modifiés"),
  history: { when: "Quand", what: "Par", result: "Résultat" },
  runStatus: { success: "Fait", partial: "Avec remarques", failed: "Sans succès" },
  connectionTitle: "Connexion",
  tab: "Onglet",
  server: "Serveur",
  source: "Source",
  search: "Recherche",
  searchCurrent: "À jour",
  searchPending: (n) => `Se met à jour : encore ${some(n, "phrase", "phrases")}`,
  searchPaused: "Trouve les mots ; la recherche par le sens est absente pour l'instant",
  updated: (time) => `Lu à ${time}`,
};
