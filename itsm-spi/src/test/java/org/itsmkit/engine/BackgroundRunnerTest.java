package org.itsmkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.service.DueWork;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that a host asks for, and how it ends. Nothing here waits for time to pass. */
@Timeout(60)
class BackgroundRunnerTest extends DeskCase {

    private static final Duration SOON = Duration.ofMillis(10);

    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<BackgroundRunner> ended = new CopyOnWriteArrayList<>();
    private NotificationChannel channel = note -> {};

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.notify(note -> channel.deliver(note));
    }

    @Test
    void closingEndsItAfterTheItemInHandAndGivesTheRestBack() throws Exception {
        for (int i = 0; i < 3; i++) {
            resolve(incident("Mail " + i).id());
        }
        List<Notification> delivered = new CopyOnWriteArrayList<>();
        channel = note -> {
            begun.add(note.id());
            goOn.await();
            delivered.add(note);
        };
        DueWork.Runner runner = desk.dueWork().start(SOON);
        begun.take();
        Thread closing = new Thread(runner::close);
        closing.start();
        awaitBlocked(closing);
        goOn.countDown();
        closing.join();

        assertThat(delivered).hasSize(1);
        channel = delivered::add;
        desk.dueWork().runDue();
        assertThat(delivered)
                .as("what was given back is due at once")
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThatCode(runner::close).doesNotThrowAnyException();
    }

    @Test
    void closingWaitsNoLongerThanItSaysAndThenInterrupts() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        BackgroundRunner runner = start(Duration.ofMillis(1), goesOn -> {
            begun.add("begun");
            try {
                goOn.await();
            } catch (InterruptedException e) {
                heard.add("interrupted");
            }
        });
        begun.take();

        runner.close();

        assertThat(heard.take()).isEqualTo("interrupted");
        assertThat(ended).contains(runner);
    }

    @Test
    void anInterruptEndsItCleanly() throws Exception {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        BackgroundRunner runner = start(Duration.ofSeconds(30), goesOn -> {
            threads.add(Thread.currentThread());
            Thread.currentThread().interrupt();
        });
        Thread thread = threads.take();
        thread.join();

        assertThat(threads).as("runs after the interrupt").isEmpty();
        assertThat(ended).containsExactly(runner);
        runner.close();
    }

    @Test
    void anInterruptedRunGivesBackWhatItHasNotBegun() throws Exception {
        resolve(incident("One").id());
        resolve(incident("Two").id());
        channel = note -> {
            begun.add(note.id());
            throw new InterruptedException("the host shuts down");
        };
        Thread pump = new Thread(() -> begun.add(desk.dueWork().runDue() + " " + Thread.interrupted()));
        pump.start();
        pump.join();

        assertThat(begun)
                .hasSize(2)
                .last()
                .asString()
                .contains("done=0, retried=1")
                .endsWith("true");
        assertThat(desk.dueWork().next()).contains(MONDAY);
    }

    @Test
    void aFailureDoesNotEndIt() throws Exception {
        BackgroundRunner runner = start(Duration.ofSeconds(30), goesOn -> {
            begun.add("again");
            throw new StackOverflowError();
        });

        assertThat(begun.take()).isEqualTo("again");
        assertThat(begun.take()).isEqualTo("again");
        assertThat(ended).isEmpty();
        runner.close();
    }

    @Test
    void itMayBeClosedByWhatItDoes() throws Exception {
        BlockingQueue<BackgroundRunner> self = new LinkedBlockingQueue<>();
        BackgroundRunner runner = start(Duration.ofSeconds(30), goesOn -> {
            BackgroundRunner own = self.poll();
            if (own != null) {
                own.close();
                begun.add("closed, goes on: " + goesOn.getAsBoolean());
            }
        });
        self.add(runner);

        assertThat(begun.take()).isEqualTo("closed, goes on: false");
    }

    @Test
    void aDeskForgetsTheRunnersThatWereClosed() {
        DefaultServiceDesk own = (DefaultServiceDesk) ServiceDesk.builder().build();
        DueWork.Runner first = own.dueWork().start(SOON);
        own.dueWork().start(Duration.ofDays(1));
        assertThat(own.runners()).isEqualTo(2);

        first.close();

        assertThat(own.runners()).isEqualTo(1);
        own.close();
        assertThat(own.runners()).isZero();
    }

    @Test
    void theNextWorkIsNamed() {
        assertThat(desk.dueWork().next()).isEmpty();
        var mail = kim().incidents().report(NewIncident.titled("Mail").requester("lee"));
        assertThat(desk.dueWork().next()).isEmpty();
        resolve(mail.id());
        assertThat(desk.dueWork().next()).as("a notification, at once").contains(MONDAY);
        desk.dueWork().runDue();
        assertThat(desk.dueWork().next())
                .hasValueSatisfying(
                        next -> assertThat(next).as("the timer that closes it").isAfter(MONDAY));
    }

    private BackgroundRunner start(Duration goodbye, Consumer<BooleanSupplier> work) {
        return BackgroundRunner.start(work, SOON, goodbye, ended::add);
    }

    private static void awaitBlocked(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
