package org.itsmkit.examples.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.examples.replay.AgreementFile.NotAnAgreement;
import org.itsmkit.examples.replay.AgreementFile.Promises;
import org.itsmkit.examples.replay.Importer.Taken;
import org.itsmkit.examples.replay.Options.Misuse;
import org.itsmkit.examples.replay.figures.Tree;
import org.itsmkit.examples.replay.log.LogFile;
import org.itsmkit.examples.replay.log.Problem;
import org.itsmkit.examples.replay.log.Problems;
import org.itsmkit.examples.replay.log.Survey;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceDesk;

/** Takes an incident log in through the library's import service, reads it back, and tells figures about it. */
public final class Replay {

    private static final Actor IMPORTER = Actor.automation("replay");

    private final PrintStream out;
    private final PrintStream err;
    private final boolean onTerminal;

    private Replay(PrintStream out, PrintStream err, boolean onTerminal) {
        this.out = out;
        this.err = err;
        this.onTerminal = onTerminal;
    }

    public static void main(String[] arguments) {
        int result = new Replay(System.out, System.err, System.console() != null).run(List.of(arguments));
        System.out.flush();
        System.exit(result);
    }

    /** Runs once; the result is that of the process. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        return new Replay(out, err, false).run(List.of(arguments));
    }

    private int run(List<String> arguments) {
        try {
            Optional<Options> options = Options.parse(arguments);
            if (options.isEmpty()) {
                out.print(Options.HELP);
                return 0;
            }
            warmUp(options.get());
            replay(options.get());
            return 0;
        } catch (Misuse | NotAnAgreement e) {
            err.println("replay: " + e.getMessage());
            return 2;
        } catch (LogFile.NotALog e) {
            err.println("replay: this is no log: " + e.getMessage());
            return 1;
        } catch (IOException | UncheckedIOException e) {
            err.println("replay: cannot be read or written: " + e.getMessage());
            return 1;
        }
    }

    private static void warmUp(Options options) throws IOException, NotAnAgreement {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Replay untold = new Replay(nowhere, nowhere, false);
        for (int i = 0; i < options.warmUp(); i++) {
            untold.replay(options.asWarmUp());
        }
    }

    private void replay(Options options) throws IOException, NotAnAgreement {
        Promises promises = options.agreement() == null
                ? AgreementFile.parse(AgreementFile.DEFAULT)
                : AgreementFile.read(options.agreement());
        LogFile log = new LogFile(options.log());
        long started = System.nanoTime();
        Survey survey = Survey.of(log);
        try (PrintWriter listing = options.problems() == null
                        ? new PrintWriter(PrintWriter.nullWriter())
                        : new PrintWriter(Files.newBufferedWriter(options.problems()));
                Stores store = Stores.open(options.store());
                ServiceDesk desk = ServiceDesk.builder()
                        .storage(store.storage())
                        .types(LogFields.TYPE)
                        .agreements(promises.agreement())
                        .calendar(AgreementFile.CALENDAR, promises.calendar())
                        .build()) {
            Problems problems =
                    new Problems(problem -> listing.println(problem.kind().code() + ", " + problem));
            List<Object> reports = new ArrayList<>();
            RunFigures run = new RunFigures(options.store(), options.repeat(), started);
            for (TenantId tenant : options.tenants()) {
                Problems heard = reports.isEmpty() ? problems : new Problems(problem -> {});
                reports.add(replay(log, survey, desk.tenant(tenant).as(IMPORTER), options, heard, run));
            }
            Map<String, Object> report =
                    Tree.of("log", log(options, survey, problems), "run", run.tell(), "reports", reports);
            out.print(TextReport.print(report));
            if (options.json() != null) {
                Files.writeString(options.json(), Json.print(report));
            }
        }
    }

    private Map<String, Object> replay(
            LogFile log, Survey survey, Desk desk, Options options, Problems problems, RunFigures run)
            throws IOException {
        Progress progress = new Progress(err, onTerminal);
        long rows = survey.rows() * options.repeat();
        progress.begin("import", rows);
        Taken taken = run.importing(
                () -> new Importer(log, survey, progress, options.threads()).take(desk, options.repeat(), problems));
        progress.end();
        progress.begin("replay", rows);
        Map<String, Object> report = run.replaying(() -> new Replayer(desk, progress, options).replay(taken.tickets()));
        progress.end();
        run.add(taken);
        Map<String, Object> figures = Tree.of("file_sha256", survey.sha256(), "columns", survey.columns());
        if (report.get("figures") instanceof Map<?, ?> told) {
            told.forEach((name, figure) -> figures.put((String) name, figure));
        }
        report.put("figures", figures);
        return report;
    }

    private static Map<String, Object> log(Options options, Survey survey, Problems problems) {
        Map<String, Object> kinds = Tree.of();
        problems.counts()
                .forEach((kind, count) -> kinds.put(
                        kind.code(),
                        Tree.of(
                                "what", kind.what(),
                                "outcome", kind.outcome(),
                                "times", count,
                                "first",
                                        problems.first(kind).stream()
                                                .map(Problem::toString)
                                                .toList())));
        return Tree.of(
                "file", String.valueOf(options.log().getFileName()),
                "rows_that_name_a_case", survey.rows(),
                "problems", kinds);
    }
}
