package org.itsmkit.tck;

import java.util.Arrays;
import java.util.List;

/**
 * The numbered rules that an implementation of an SPI keeps. MUST: a desk goes wrong without it. SHOULD: it works, and
 * somebody will be sorry.
 *
 * <p>S, T and G are the rules of a {@link org.itsmkit.spi.storage.Storage}, G those of its graph, N of a notification channel, D of a directory, P of
 * an access policy, I of a source of ids, U of a source of numbers, F of an attachment store, A of audit anchors, L of a
 * listener, K of a source of ticket types, V of the ordered map that a key-value store brings.
 */
public enum Rule {
    ROUND_TRIP("S-01", "a ticket is read back equal to what was committed", "nothing may be lost, rounded or trimmed"),
    WHOLE("S-02", "a write set is applied whole", "heads, journal, index, links, command and work are one fact"),
    STALE("S-03", "a stale write changes nothing", "the loser of a race decides anew; half of it must not stay"),
    RELIED_ON(
            "S-04",
            "a write that relies on another version of a ticket is stale and changes nothing",
            "two right" + " decisions must not make a wrong pair"),
    OPENED_ONCE("S-05", "a ticket is opened once", "an id belongs to one ticket, and the second to open it is told so"),
    NUMBER_ONCE(
            "S-06",
            "a number belongs to one ticket of a tenant",
            "people call a ticket by it; taken is StaleWrite," + " never an error of the database"),
    COMMAND_ONCE(
            "S-07",
            "a command id is recorded once, and a second write set with it changes nothing",
            "a command that" + " is sent twice must be executed once"),
    BOTH_OR_NEITHER("S-08", "two tickets of a write set change both or neither", "a link has two ends"),
    READ_AT_ONCE("S-09", "what was committed is read at once, by every thread", "the next command decides on it"),
    NOTHING_LOST("S-10", "of writers that start from one version, one wins", "nothing is lost and nothing doubled"),
    NEVER_HALF("S-11", "no reader sees half a write set", "a view of two linked tickets must make sense"),
    INSTANTS("S-12", "instants of the years 1 to 9999 are kept to the microsecond", "deadlines and history are exact"),
    TEXT("S-13", "text is kept as it is", "quotes, case, spaces, other scripts and length are the user's"),

    TENANTS(
            "S-14",
            "tenants never meet, though their ids, numbers, commands and work are equal",
            "data of one customer" + " must not reach another"),

    HIDDEN(
            "S-15",
            "a ticket that the readers do not open is as absent as one that does not exist",
            "each read must hide" + " it, or the hidden is found by trying"),
    DENIED(
            "S-16",
            "a denied label hides a ticket whatever else the reader has",
            "a conflict of interest beats every right"),
    RELABELLED("S-17", "the labels of the last write count", "access that was taken away is gone at once"),
    FULL_PAGES(
            "S-18",
            "hidden tickets make no page shorter, and no cursor leads to nothing",
            "a short page tells that" + " something is hidden"),
    ENGINE_SEES("S-19", "unrestricted readers see every ticket", "the engine works on tickets that no person may see"),

    CONDITIONS(
            "S-20", "a condition means in the store what it means in memory", "guards, rules and search use one tree"),
    EXACT_TEXT("S-21", "text is compared exactly, by code point", "case, trailing spaces, % and _ are only characters"),
    NOT_INDEXED(
            "S-22",
            "a field that is not indexed, or indexed with another type, has no value",
            "two kinds of ticket" + " may use one name"),
    REINDEXED("S-23", "the indexed values of the last write count", "search must find what the ticket says now"),
    ORDER(
            "S-24",
            "tickets are sorted by the order of the type, those without a value last, then by id",
            "a queue reads" + " the same on every store"),
    PRIORITY_ORDER("S-25", "sorting by priority goes by rank", "scales run both ways; the rank always one"),
    PAGES("S-26", "the pages of a query hold each ticket once", "whatever the size of the page and the order"),
    STEADY_PAGES(
            "S-27",
            "pages neither skip nor repeat a ticket that did not change, while others do",
            "a long list is" + " read while people work"),
    CURSORS(
            "S-28",
            "what is no cursor of this question is refused as InvalidInput",
            "a broken link is the caller's" + " mistake, not the store's"),
    COUNT(
            "S-29",
            "a count is the number of tickets that a search finds on all its pages",
            "cursor, sort and limit do not" + " matter"),
    ROWS("S-30", "a row shows what the ticket says", "a list must not contradict the ticket"),

    JOURNAL("S-31", "a journal is read in order, without gaps, from any place", "history is replayed entry by entry"),
    VERBATIM("S-32", "journal entries are kept to the byte", "a chain of hashes does not forgive"),
    ERASED(
            "S-33",
            "erased entries take the place of theirs, and nothing else in the journal changes",
            "a person has the" + " right to be forgotten, and the chain to hold"),

    LINKS("S-34", "links are listed by type key, then by the other id, and paged", "a long list is read in parts"),
    LINK_CHANGES(
            "S-35",
            "a link is there once it was added and until it is taken away",
            "adding what is there and taking" + " away what is not changes nothing"),
    LINKED(
            "S-36",
            "linked tickets are counted in all by type and category, and named open ones first, then by id",
            "a guard asks for open" + " children, and nothing is hidden from it"),

    COMMANDS("S-37", "a command is found by its id, as it was recorded", "a repeat is answered with the first result"),
    FORGETTING(
            "S-38",
            "commands executed before an instant are forgotten, and only those",
            "the record must not grow for" + " ever"),

    CLAIMS(
            "S-39",
            "due items of the kinds asked for are claimed, the longest due first",
            "nobody waits behind what came" + " later"),
    ONE_WORKER("S-40", "an item is claimed by one of many workers", "a person is not told twice"),
    LEASES(
            "S-41",
            "a claim falls back when its lease ends, and not before",
            "a worker that died must not keep its work"),
    SETTLING("S-42", "only the claim that holds settles an item", "a worker that was too slow must not undo another's"),
    REPLACED(
            "S-43",
            "an item takes the place of one with its id, claimed or set aside, and ends the claim",
            "what was" + " decided later counts"),
    SET_ASIDE("S-44", "an item that was set aside is listed and not done, until it is revived", "somebody has to look"),
    NEXT_WORK("S-45", "the next work is the earliest that is due or whose lease ends", "a runner sleeps until then"),
    NEVER_DUE("S-46", "an item that is never due is neither claimed nor waited for", "so is work called off"),
    CALLERS_TIME("S-47", "the store's own clock does not matter", "hosts test with simulated time"),

    NUMBERS("S-48", "reserved numbers begin at 1, and none is given twice", "many nodes draw from one sequence"),
    HEADS("S-49", "the heads of all journals are listed by id, in pages", "an anchor is computed over all of them"),
    CLOSED_TWICE("S-50", Level.SHOULD, "a store can be closed twice", "hosts do"),
    CLAIMED_BY_ID(
            "S-51",
            "one item is claimed by its id when it is due and nobody holds it",
            "a command does what it led to, and nothing of others"),
    DURABLE(
            "S-52",
            "a durable store that is opened anew holds everything that was committed",
            "nobody is told twice or never because a process died"),
    AFFECTED(
            "S-53",
            "a search for a configuration item finds the tickets that are about it now, and no others",
            "what else is broken there is the first question of an incident"),
    AWAITING(
            "S-54",
            "a search for whom a vote is waited for finds the tickets that wait for that person now, and no others",
            "an approver sees what to decide, and nothing that is decided"),

    DECLARED("T-01", "a store declares transactions if it joins a host's", "the engine does not retry inside them"),
    JOINED(
            "T-02",
            "a commit in a host's transaction is seen inside, and goes where that goes",
            "the library never commits" + " or rolls back what it did not begin"),
    HOOKS(
            "T-03",
            "hooks run after the commit, at once without a transaction, and never after a rollback",
            "nobody hears" + " of what did not happen"),
    FAILING_HOOKS("T-04", "a hook that throws undoes nothing and stops no other hook", "the commit has happened"),
    REQUIRES_NEW(
            "T-05",
            "requiresNew commits by itself, whatever becomes of the transaction around it",
            "background work" + " stands alone"),
    ACTIVE("T-06", "isActive says whether required would join", "the engine asks before it retries"),
    OWN_ROLLBACK(
            "T-07",
            "required without a transaction commits when the work returns, and rolls back when it throws",
            "all or nothing"),
    CONFLICT_INSIDE(
            "T-08",
            "a refused write set leaves nothing behind in the host's transaction",
            "the host may go on" + " and commit"),
    NUMBERS_APART(
            "T-09",
            "numbers are reserved in a transaction of their own",
            "a host that rolls back must not make a" + " number be given again, nor hold the sequence meanwhile"),
    ROLLBACK_ONLY(
            "T-10",
            "a transaction that was made rollback-only is not committed, and who tries is told",
            "a database that has lost a transaction may go on as if it had not"),
    GRAPH_JOINED(
            "T-11",
            "a commit to the graph in a host's transaction is seen inside, and goes where that goes",
            "what a change did to the graph is true when the change is"),
    GRAPH_CONFLICT_INSIDE(
            "T-12",
            "a stale write of the graph leaves nothing behind in the host's transaction",
            "the host may go on and commit"),

    GRAPH_KEPT(
            "G-01",
            "items, relations, their facts and their commit are read back equal to what was written",
            "nothing may be lost, rounded or trimmed"),
    GRAPH_VERSIONS(
            "G-02",
            "commits make the versions of a tenant's graph, 1 and up, and recordedAt never goes back",
            "what was known when is asked by them"),
    GRAPH_STALE(
            "G-03",
            "a write that expects another version of an element changes nothing, and names the element",
            "the loser of a race decides anew; half of it must not stay"),
    GRAPH_RACE(
            "G-04",
            "of writers of one element one wins, and writers of different ones all do",
            "nothing is lost, and nobody loses for nothing"),
    GRAPH_TENANTS("G-05", "the graphs of tenants never meet, though their ids are equal", "as S-14"),
    GRAPH_ENDED(
            "G-06",
            "what has ended is found by no read of what is there now, and can come again",
            "a server that was scrapped breaks nothing"),
    GRAPH_HIDDEN(
            "G-07",
            "an item that the readers do not open is as absent as one that does not exist, and makes no page shorter",
            "as S-15 and S-18"),
    HIDDEN_END(
            "G-08",
            "a relation is seen by those who may see the items at both its ends, ended or not",
            "a relation tells that its other end exists"),
    GRAPH_SEARCH(
            "G-09",
            "items are found, counted and sorted as tickets are, by their own fields and indexed attributes",
            "one tree of conditions, one order"),
    GRAPH_PAGES(
            "G-10",
            "pages of items and relations hold each once, and what is no cursor of theirs is InvalidInput",
            "as S-26 and S-28"),
    FACTS(
            "G-11",
            "facts are read in the order of recording, of all or of one element, from any place",
            "a graph that is kept up to date replays them"),
    AS_OF(
            "G-12",
            "a view holds what the facts say: valid by then, known at that version, the latest first, none retracted",
            "late and corrected knowledge must not rewrite what was believed"),
    STEADY_VIEW(
            "G-13",
            "a view of a version does not change with later commits, but its labels are those of the last write",
            "a large graph is read while people work, and access that was taken away is gone"),
    SIGHTINGS(
            "G-14",
            "a sighting takes the place of the one of its source and key, and makes no version",
            "heartbeats come by the thousand"),
    UNSEEN(
            "G-15",
            "the sightings before an instant are listed, the oldest first, in pages",
            "a silent source is noticed"),
    BASELINES("G-16", "a baseline is kept once under its name, and all are listed by name", "it is what was agreed on"),
    GRAPH_RELIANCE(
            "G-17",
            "a write that relies on another version of an element or of the graph changes nothing, and names an element",
            "what was read for a decision must still be so, or a relation may dangle"),
    GRAPH_MANY(
            "G-18",
            "many relations are found at once, each once, in the order of ids",
            "a desk that follows another must not ask for each"),
    KNOWN_AT_ONCE(
            "G-19",
            "of many items, and under many keys, what sources saw and since when an item is known are read at once",
            "a batch of ten thousand records is planned in a few reads"),

    CHANNEL_DELIVERS(
            "N-01",
            "what deliver returned from has reached each person it names",
            "it is taken off the outbox and never tried again"),
    CHANNEL_FAILS_ALOUD(
            "N-02",
            "what did not reach all of them is thrown",
            "a failure that is not told is a notification that is lost"),
    CHANNEL_RECOVERS(
            "N-03",
            "what failed reaches them when it is delivered again under its id",
            "an attempt that failed must not be taken for the one that arrived"),
    CHANNEL_ONCE(
            "N-04",
            "a channel that tells repeats reaches each person once for each notification",
            "the outbox delivers at least once, and people want to hear once"),
    CHANNEL_APART(
            "N-05",
            "another tenant or another id is another notification, whatever else is equal",
            "tenants have equal ids, and a second reminder says what the first did"),
    CHANNEL_TEXT(
            "N-06",
            "ids, templates, numbers and arguments are only text",
            "what somebody wrote into a ticket must not become a header, a recipient or an error"),
    CHANNEL_NOBODY(
            "N-07",
            "a notification that names no person is no failure",
            "a team or a role may have nobody today, and trying again for hours finds nobody either"),
    CHANNEL_THREADS("N-08", "several threads deliver at once", "every node works off the outbox"),

    DIRECTORY_KNOWS(
            "D-01",
            "everybody is known with the teams, roles and organisation that were entered, and every team",
            "work is assigned and permitted by it"),
    DIRECTORY_UNKNOWN(
            "D-02",
            "who or what is unknown has an empty answer, never an exception or null",
            "tickets outlive the people they name"),
    DIRECTORY_EXACT(
            "D-03",
            "ids are compared exactly",
            "the desk takes ids that differ in case or a space for two persons, and * and % for characters"),
    DIRECTORY_CONSISTENT(
            "D-04",
            "who has a team, a role or an organisation is known, and a team that somebody works in is known",
            "whoever left keeps no right, and a team that was closed is nobody's"),
    DIRECTORY_TENANTS(
            "D-05",
            "tenants never meet, though their persons and teams have equal ids",
            "an agent of one is not the other's"),
    DIRECTORY_STEADY(
            "D-06",
            "whoever changes what was answered changes no other answer",
            "an answer that is shared gives rights to others"),
    DIRECTORY_THREADS("D-07", "several threads ask at once and get each their answer", "it is asked on every command"),

    ACCESS_ANSWERS(
            "P-01",
            "every question has an answer, of anybody and about any ticket or none",
            "an exception instead of a refusal breaks the command, or the page of a list"),
    ACCESS_LABELS(
            "P-02",
            "a ticket's labels are the same each time they are computed",
            "they are stored with it, and computed anew when it is written"),
    ACCESS_ORDER("P-03", "what was asked before does not matter", "the engine asks in any order, on any node"),
    ACCESS_DENIED(
            "P-04",
            "who takes part in a role that denies access never sees the ticket, whatever else allows it",
            "the subject of a grievance may be a manager"),
    ACCESS_ACTS(
            "P-05",
            "who may do something to a ticket sees it",
            "a right to what is hidden contradicts the labels, and shows that it is there"),
    ACCESS_READERS(
            "P-06",
            "every actor has the label of everyone, and none is unrestricted",
            "unrestricted readers are for the engine's own work"),
    ACCESS_TENANTS(
            "P-07", "what somebody is in one tenant changes nothing in another", "a manager here is a stranger there"),
    ACCESS_BEHALF("P-08", "acting for somebody gives no right", "else everybody has everybody's rights"),
    ACCESS_MACHINES(
            "P-09", "a machine that is called like a person is not that person", "rights of a person are not its own"),
    ACCESS_CURRENT("P-10", "what the directory says now counts", "access that was taken away is gone at once"),
    ACCESS_THREADS("P-11", "several threads ask at once and get each their answer", "a wrong one shows a ticket"),
    ACCESS_ITEM_LABELS(
            "P-12",
            "a configuration item's labels are the same each time they are computed",
            "they are stored with it, and computed anew when it is written"),
    ACCESS_ITEM_ACTS(
            "P-13",
            "who may do something to a configuration item sees it",
            "a right to what is hidden contradicts the labels, and shows that it is there"),

    IDS_UNIQUE(
            "I-01",
            "no id is given twice, also when time stands still or goes back",
            "clocks are set, and one millisecond sees many tickets"),
    IDS_THREADS("I-02", "no id is given to two threads", "a desk is used by many at once"),
    IDS_NODES(
            "I-03",
            "no id is given by two sources, nor after a restart",
            "nodes do not know of each other, and their clocks agree"),
    IDS_VALID(
            "I-04",
            "every id is a UUID of RFC 9562, of a version from 1 to 8",
            "databases and the programs of others check it"),
    IDS_ANY_TIME(
            "I-05", "every instant of the years 1 to 9999 has an id", "history is imported, and clocks are simulated"),
    IDS_ORDERED(
            "I-06",
            Level.SHOULD,
            "ids of one source are ordered by time",
            "stores keep rows in their order, and list equal ones by it"),

    NUMBERING_UNIQUE(
            "U-01",
            "no number is given twice in a tenant, whatever the thread and the type",
            "people call a ticket by it, and types may share a prefix"),
    NUMBERING_NODES("U-02", "no number is given by two sources of the same data", "several nodes open tickets"),
    NUMBERING_REOPENED(
            "U-03",
            "no number is given again by a source that is opened anew",
            "a process that died has given numbers that it did not use up"),
    NUMBERING_FORM(
            "U-04",
            "a number is 1 to 64 characters that print, without space at its ends",
            "it is stored, mailed and typed in"),
    NUMBERING_PREFIX("U-05", "a number begins with the prefix of its type", "it says what kind of work it is"),
    NUMBERING_TENANTS(
            "U-06",
            Level.SHOULD,
            "counted numbers of one tenant do not move with those of another",
            "they would tell how much work others have"),
    NUMBERING_RESTRICTED(
            "U-07",
            Level.SHOULD,
            "numbers of a restricted type are neither in order nor the same each time",
            "they would tell how many cases there are, or be guessed"),

    FILES_ROUND_TRIP(
            "F-01",
            "content is read back to the byte, whatever its length and however it trickles in",
            "a log that lost its end is worse than none"),
    FILES_DIGEST(
            "F-02",
            "length and SHA-256 are those of the content",
            "they are journalled, and a file that is swapped later shows by them"),
    FILES_ABSENT(
            "F-03",
            "what is not there opens as nothing and deletes as false, whatever the reference",
            "a reference comes from outside; it must not be an error, a path or a query"),
    FILES_FRESH(
            "F-04",
            "every content has a reference of its own, equal ones too, and one deleted leaves the others",
            "an erasure must not take somebody else's file"),
    FILES_SECRET(
            "F-05", "references cannot be guessed from others", "who knows a reference may attach what is behind it"),
    FILES_TENANTS(
            "F-06",
            "a reference opens and deletes nothing in another tenant",
            "data of one customer must not reach another"),
    FILES_NAMES(
            "F-07",
            "name and media type are kept as they are, and lead nowhere",
            "users name files alike, and ../../etc/passwd"),
    FILES_DELETED("F-08", "what was deleted is gone, and the second time there is none", "erasure is a right"),
    FILES_WHOLE(
            "F-09",
            "content that cannot be read to its end is not stored: put throws what the stream threw",
            "half a file would be attached as the whole"),
    FILES_STREAMS(
            "F-10",
            "put does not close what it reads, and each opening reads by itself from the beginning",
            "the caller closes, and two people read one file"),
    FILES_THREADS("F-11", "several threads store at once, each its own", "people attach while others do"),

    ANCHORS_ROUND_TRIP(
            "A-01",
            "a published anchor and its leaves are read back as they were handed over, as often as they are asked for",
            "a root is computed anew over them"),
    ANCHORS_KEPT(
            "A-02",
            "a period that was published is refused, and stays as it was",
            "an anchor that can be exchanged proves nothing"),
    ANCHORS_UNPUBLISHED(
            "A-03",
            "an export that was not published is not seen and leaves nothing behind",
            "half an export is no anchor, and its period can still be anchored"),
    ANCHORS_LATEST(
            "A-04",
            "the newest is the one that was published last",
            "the next one follows it; names of periods and instants need not be in order"),
    ANCHORS_CHAIN(
            "A-05",
            "an anchor that does not follow the newest, or is not the one begun, is refused and leaves nothing",
            "of two nodes that anchor at once one must try again, or the chain forks"),
    ANCHORS_TENANTS("A-06", "tenants never meet, though their periods are equal", "each has a chain of its own"),
    ANCHORS_ABSENT(
            "A-07",
            "what was never published is not found, and its leaves are refused",
            "none is not the same as an anchor over nothing"),
    ANCHORS_RACE("A-08", "of several that publish one period at once, one wins whole", "nodes are scheduled alike"),

    LISTENER_TAKES(
            "L-01",
            "every kind of change is taken without an exception",
            "what it throws is logged, and the change is not told again"),
    LISTENER_BEFORE(
            "L-02",
            "a change is taken though those before it were never heard of, or come later",
            "a process that died told nobody, and threads overtake each other"),
    LISTENER_THREADS("L-03", "several threads tell it at once", "it is told by whoever committed"),

    TYPES_FOUND(
            "K-01",
            "every version of a type is found, as it was entered",
            "a ticket lives under the version it was opened under"),
    TYPES_ABSENT(
            "K-02",
            "a key or a version that there is not is empty, never an exception, null or another one",
            "a ticket must not get rules that it was not opened under"),
    TYPES_CURRENT(
            "K-03",
            "the type for new tickets is of the key asked for, and is found by its version",
            "it is looked up again for each ticket opened under it"),
    TYPES_STEADY(
            "K-04", "a version says the same each time it is asked for", "it is cached, and differently on each node"),
    TYPES_TENANTS("K-05", "types of one tenant are not found in another", "a kind of case can be confidential itself"),
    TYPES_THREADS("K-06", "several threads ask at once and get each their answer", "every command asks"),
    TYPES_ALL(
            "K-07",
            "all types of a tenant are those that are found, in every version",
            "a search may ask for what any of them indexes, and for nothing that only others do"),

    VALUES_ROUND_TRIP(
            "V-01",
            "keys of up to 600 characters and values of any length are kept as they are",
            "texts are the user's, and numbers and ids are part of keys"),
    VALUES_REPLACED(
            "V-02", "a key has its last value, or none once it was removed", "what was settled must not come again"),
    VALUES_ORDER(
            "V-03",
            "keys are ordered by code point",
            "lists are read in the order of keys, and surrogates come before U+E000 in Java only"),
    VALUES_FROM(
            "V-04",
            "entries are read from a key on, that key included, to the last",
            "a page goes on behind the one before"),
    VALUES_OWN(
            "V-05",
            "what was written or removed is read so at once in the same work",
            "one command writes two tickets and looks at both"),
    VALUES_ALL_OR_NOTHING(
            "V-06",
            "work that throws leaves nothing behind, and what it threw is thrown on",
            "half a write set is no fact, and a refusal has a reason"),
    VALUES_ONE_STATE(
            "V-07", "one read sees one state, whatever is written meanwhile", "a head and its journal must agree"),
    VALUES_SERIAL(
            "V-08",
            "writes are as if one came after the other, whatever each has read",
            "what a write decided on must still hold, though it was nothing or another key"),
    VALUES_AT_ONCE("V-09", "what was kept is read at once, by every thread", "the next command decides on it"),
    VALUES_CLOSED(
            "V-10",
            "a map that cannot answer, as when it is closed, throws StorageFailure",
            "an empty answer would be believed"),
    VALUES_REOPENED(
            "V-11",
            "a map that is opened anew holds what was kept, if it outlives a process",
            "a process that died has said what it did");

    /** How much a rule binds. */
    public enum Level {
        MUST,
        SHOULD
    }

    private final String number;
    private final Level level;
    private final String sentence;
    private final String intent;

    Rule(String number, String sentence, String intent) {
        this(number, Level.MUST, sentence, intent);
    }

    Rule(String number, Level level, String sentence, String intent) {
        this.number = number;
        this.level = level;
        this.sentence = sentence;
        this.intent = intent;
    }

    /** Stable: {@code "S-03"}. */
    public String number() {
        return number;
    }

    public Level level() {
        return level;
    }

    /** What holds. */
    public String sentence() {
        return sentence;
    }

    /** What it is for. */
    public String intent() {
        return intent;
    }

    /** {@code S-03 MUST: a stale write changes nothing}. */
    public String heading() {
        return number + " " + level + ": " + sentence;
    }

    /** Those whose numbers begin with one of these letters. */
    public static List<Rule> of(String letters) {
        return Arrays.stream(values())
                .filter(rule -> letters.indexOf(rule.number.charAt(0)) >= 0)
                .toList();
    }

    /** Rules as a table for documentation. */
    public static String asMarkdown(List<Rule> rules) {
        StringBuilder table = new StringBuilder("| rule | | what holds | so that |\n|---|---|---|---|\n");
        for (Rule rule : rules) {
            table.append("| %s | %s | %s | %s |%n".formatted(rule.number, rule.level, rule.sentence, rule.intent));
        }
        return table.toString().replace(System.lineSeparator(), "\n");
    }
}
