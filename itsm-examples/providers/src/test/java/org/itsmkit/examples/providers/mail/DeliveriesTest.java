package org.itsmkit.examples.providers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    @Test
    void memoryForgetsTheOldest() {
        Deliveries deliveries = Deliveries.inMemory(2);
        List.of("1", "2", "2", "3").forEach(deliveries::add);
        assertThat(List.of("1", "2", "3").stream().filter(deliveries::contains)).containsExactly("2", "3");
    }
}
