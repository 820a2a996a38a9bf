package org.itsmkit.examples.providers.mvstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.spi.storage.document.KeyValueStorage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while its threads write. Whatever it had answered is in its file, once, and nothing is half there. */
class KilledProcessTest {

    private static final int WRITERS = 3;

    @TempDir
    private Path directory;

    @RepeatedTest(3)
    void everyAnswerIsKept() throws Exception {
        Path file = directory.resolve("desk.mv");
        List<String> answered = answersUntilKilled(file, 25);

        try (KeyValueStorage storage = open(file);
                ServiceDesk desk = desk(storage)) {
            Desk ann = desk.as(Actor.person("ann"));
            long kept = ann.tickets().count(TicketSearch.all());
            assertThat(kept).isBetween((long) answered.size(), (long) answered.size() + WRITERS);
            for (String answer : answered) {
                String[] commandAndNumber = answer.split(" ", -1);
                Ticket repeated = ann.withCommandId(commandAndNumber[0])
                        .incidents()
                        .report(NewIncident.titled(commandAndNumber[0]));
                assertThat(repeated.number()).isEqualTo(commandAndNumber[1]);
                assertThat(ann.audit().verify(repeated.id()).isIntact()).isTrue();
            }
            assertThat(ann.tickets().count(TicketSearch.all())).isEqualTo(kept);
        }
    }

    /** What the child said, all of it: also what was still in the pipe when it was killed. */
    private static List<String> answersUntilKilled(Path file, int enough) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = child.inputReader()) {
            List<String> answers = new ArrayList<>();
            for (String answer = said.readLine(); answer != null; answer = said.readLine()) {
                answers.add(answer);
                if (answers.size() == enough) {
                    child.toHandle().destroyForcibly(); // not child.destroyForcibly(), which closes the pipe
                }
            }
            assertThat(answers).as("what the child answered before it ended").hasSizeGreaterThanOrEqualTo(enough);
            return answers;
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static KeyValueStorage open(Path file) {
        return new KeyValueStorage(MvStoreValues.inFile(file));
    }

    private static ServiceDesk desk(KeyValueStorage storage) {
        return ServiceDesk.builder().storage(storage).build();
    }

    /** Reports incidents from several threads, for ever, and says which command was answered with which number. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) {
            ServiceDesk desk = desk(open(Path.of(args[0])));
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                new Thread(() -> write(desk.as(Actor.person("ann")), "writer" + writer)).start();
            }
        }

        private static void write(Desk desk, String writer) {
            for (int i = 0; ; i++) {
                String command = writer + "-" + i;
                Ticket ticket = desk.withCommandId(command).incidents().report(NewIncident.titled(command));
                System.out.println(command + " " + ticket.number());
            }
        }
    }
}
