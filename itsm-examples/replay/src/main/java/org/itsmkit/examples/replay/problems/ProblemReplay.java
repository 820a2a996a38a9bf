package org.itsmkit.examples.replay.problems;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.xes.XesReader;
import org.itsmkit.domain.xes.XesSettings;
import org.itsmkit.domain.xes.XesTrace;
import org.itsmkit.examples.replay.Json;
import org.itsmkit.examples.replay.figures.ProblemCase;
import org.itsmkit.examples.replay.figures.ProblemFigures;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.spi.memory.MemoryStorage;

/** Takes a log of problems in XES in through the library's import service, reads it back, and tells figures about it. */
public final class ProblemReplay {

    private final Map<String, Object> metadata = new LinkedHashMap<>();

    private ProblemReplay() {}

    /** Prints the figures of the log whose file is the only argument, as JSON. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("problems: expected the log's file");
            System.exit(2);
        }
        System.out.print(Json.print(figures(Path.of(arguments[0]))));
    }

    /** All figures of a log, by name. */
    public static Map<String, Object> figures(Path log) throws IOException {
        try (MemoryStorage storage = new MemoryStorage();
                ServiceDesk desk = ServiceDesk.builder()
                        .storage(storage)
                        .types(ProblemLog.TYPE)
                        .build()) {
            return new ProblemReplay().replay(desk.tenant(TenantId.DEFAULT).as(Actor.automation("replay")), log);
        }
    }

    private Map<String, Object> replay(Desk desk, Path log) throws IOException {
        List<TicketId> tickets = take(desk, log);
        ProblemFigures figures = new ProblemFigures(metadata);
        for (TicketId ticket : tickets) {
            try (Stream<JournalEntry> history = desk.tickets().history(ticket)) {
                figures.add(ProblemCase.of(history.iterator()));
            }
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file_sha256", sha256(log));
        told.putAll(figures.tell());
        told.put("deviations", figures.deviations());
        return told;
    }

    private List<TicketId> take(Desk desk, Path file) throws IOException {
        List<TicketId> tickets = new ArrayList<>();
        try (XesReader log = XesReader.open(Files.newInputStream(file), XesSettings.DEFAULT)) {
            for (Optional<XesTrace> trace = log.next(); trace.isPresent(); trace = log.next()) {
                tickets.add(desk.imports()
                        .take(ProblemLog.MAPPING.ticket(trace.get()))
                        .ticket()
                        .id());
            }
            metadata.putAll(log.attributes().values());
        }
        return tickets;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
