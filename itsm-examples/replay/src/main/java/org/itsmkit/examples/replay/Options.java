package org.itsmkit.examples.replay;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param log the log to be read
 * @param store where tickets are kept: {@code memory}, {@code h2}, or {@code h2:} and a file
 * @param tenants each gets the whole log, and a report of its own
 * @param threads how many cases are worked on at once
 * @param repeat how often the log is taken in, each time under new numbers
 * @param warmUp how often all of it is done before, untold, each time on a store of its own
 * @param json where the report is written as JSON, or null
 * @param agreement where the agreement is read, or null for the default one
 * @param problems where every problem of the input is written, a line each, or null
 * @param verify whether the chain of every journal is verified
 */
record Options(
        Path log,
        String store,
        List<TenantId> tenants,
        int threads,
        int repeat,
        int warmUp,
        @Nullable Path json,
        @Nullable Path agreement,
        @Nullable Path problems,
        boolean verify) {

    private static final int MOST_THREADS = 64;
    private static final int MOST_COPIES = 1_000;
    private static final int MOST_WARM_UPS = 100;

    /** The same run with nothing written but its report. */
    Options asWarmUp() {
        return new Options(log, store, tenants, threads, repeat, 0, null, agreement, null, false);
    }

    static final String HELP = """
            Replays an incident log on a desk of its own, and tells what it found.

              replay [options] FILE

            FILE is the log as comma-separated values, plain or compressed by gzip.

              --store=memory       keep tickets in memory (default)
              --store=h2           keep them in an H2 database in memory
              --store=h2:FILE      keep them in an H2 database in this file
              --tenants=A,B        take the log in for each of these tenants; one called "default" unless said
              --repeat=N           take it in N times, each time under new numbers, for volume; 1 to 1000
              --warm-up=N          do all of it N times before, so that what is told of speed is not that of a virtual
                                   machine that has just started; 0 to 100, with a store in memory only
              --threads=N          work on N cases at once, 1 to 64; as many as there are processors unless said
              --agreement=FILE     what is promised; see the README for its form
              --json=FILE          write the report as JSON too
              --problems=FILE      write everything that is wrong with the input, a line each
              --verify             verify the chain of every journal
              --help               say this

            Returns 0 when the log was read, however much is wrong with it, 1 when it could not be, and 2 when the
            options make no sense.
            """;

    /** The options make no sense; the message says which one, and what was expected. */
    static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    /** Empty when help was asked for. */
    static Optional<Options> parse(List<String> arguments) throws Misuse {
        Parser parser = new Parser();
        for (String argument : arguments) {
            if (argument.equals("--help") || argument.equals("-h")) {
                return Optional.empty();
            }
            parser.take(argument);
        }
        return Optional.of(parser.options());
    }

    private static final class Parser {
        private @Nullable Path log;
        private String store = "memory";
        private Set<TenantId> tenants = Set.of(TenantId.DEFAULT);
        private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        private int repeat = 1;
        private int warmUp;
        private @Nullable Path json;
        private @Nullable Path agreement;
        private @Nullable Path problems;
        private boolean verify;

        void take(String argument) throws Misuse {
            if (!argument.startsWith("--")) {
                if (log != null) {
                    throw new Misuse("expected one log, found also \"" + argument + '"');
                }
                log = path(argument, argument);
                return;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value = equals < 0 ? "" : argument.substring(equals + 1);
            switch (name) {
                case "--store" -> store = store(value);
                case "--tenants" -> tenants = tenants(value);
                case "--threads" -> threads = number(name, value, 1, MOST_THREADS);
                case "--repeat" -> repeat = number(name, value, 1, MOST_COPIES);
                case "--warm-up" -> warmUp = number(name, value, 0, MOST_WARM_UPS);
                case "--json" -> json = path(argument, value);
                case "--agreement" -> agreement = path(argument, value);
                case "--problems" -> problems = path(argument, value);
                case "--verify" -> verify = true;
                default -> throw new Misuse("there is no option \"" + name + "\"; --help names them all");
            }
        }

        Options options() throws Misuse {
            if (log == null) {
                throw new Misuse("expected the log's file; --help says more");
            }
            if (warmUp > 0 && store.startsWith("h2:")) {
                throw new Misuse("--warm-up: expected a store in memory, found \"" + store + '"');
            }
            return new Options(
                    log, store, List.copyOf(tenants), threads, repeat, warmUp, json, agreement, problems, verify);
        }

        private static String store(String value) throws Misuse {
            if (value.equals("memory") || value.equals("h2") || value.startsWith("h2:") && value.length() > 3) {
                return value;
            }
            throw new Misuse("--store: expected memory, h2 or h2:FILE, found \"" + value + '"');
        }

        private static Set<TenantId> tenants(String value) throws Misuse {
            Set<TenantId> tenants = new LinkedHashSet<>();
            try {
                for (String name : value.split(",", -1)) {
                    tenants.add(TenantId.of(name.strip()));
                }
            } catch (InvalidInput e) {
                throw new Misuse("--tenants: " + e.getMessage());
            }
            return tenants;
        }

        private static int number(String name, String value, int least, int most) throws Misuse {
            int number = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : -1;
            if (number < least || number > most) {
                throw new Misuse(
                        name + ": expected a number from " + least + " to " + most + ", found \"" + value + '"');
            }
            return number;
        }

        private static Path path(String argument, String value) throws Misuse {
            try {
                if (value.isBlank()) {
                    throw new Misuse(argument + ": expected the name of a file");
                }
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new Misuse(argument + ": expected the name of a file, found \"" + value + '"');
            }
        }
    }
}
