package org.itsmkit.tck;

/**
 * The numbered rules that a {@link org.itsmkit.spi.storage.Storage} keeps. MUST: a desk goes wrong without it. SHOULD: it
 * works, and somebody will be sorry.
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
            "a host that rolls back must not make a" + " number be given again, nor hold the sequence meanwhile");

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

    /** All rules as a table for documentation. */
    public static String asMarkdown() {
        StringBuilder table = new StringBuilder("| rule | | what holds | so that |\n|---|---|---|---|\n");
        for (Rule rule : values()) {
            table.append("| %s | %s | %s | %s |%n".formatted(rule.number, rule.level, rule.sentence, rule.intent));
        }
        return table.toString().replace(System.lineSeparator(), "\n");
    }
}
