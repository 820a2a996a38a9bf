package org.itsmkit.spi.broken;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.tck.NotificationChannelContract;
import org.junit.jupiter.api.condition.EnabledIf;

class BrokenChannelsTest extends BrokenTest<Supplier<Line>> {

    BrokenChannelsTest() {
        super(Contract.class, "N");
    }

    @Override
    protected Broken<Supplier<Line>> base() {
        return BrokenChannels.base();
    }

    @Override
    protected Stream<Broken<Supplier<Line>>> all() {
        return BrokenChannels.all();
    }

    /** Run only from here. */
    @EnabledIf("org.itsmkit.spi.broken.BrokenRun#isChosen")
    static final class Contract extends NotificationChannelContract {

        private final Line line = BrokenRun.<Supplier<Line>>chosen().make().get();

        @Override
        protected NotificationChannel open() {
            return line;
        }

        @Override
        protected List<Arrival> arrived() {
            return line.arrived();
        }

        @Override
        protected void refuse(Set<Person> persons) {
            line.refuse(persons);
        }

        @Override
        protected boolean tellsRepeats() {
            return true;
        }
    }
}
