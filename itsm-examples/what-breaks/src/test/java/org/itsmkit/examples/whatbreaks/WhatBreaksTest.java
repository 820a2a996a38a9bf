package org.itsmkit.examples.whatbreaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the example tells of the landscape that comes with it. */
class WhatBreaksTest {

    private final ServiceDesk desk = ServiceDesk.inMemory();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void oneRackTakesDownTheReportsAndTheShopStays() {
        WhatBreaks shop = example(WhatBreaks.shipped());

        shop.tellImpact(List.of("rack2"));

        assertThat(text()).contains("reports: needs orders-db2").doesNotContain("shop:");
    }

    @Test
    void bothRacksTakeDownTheShopAndTheGroupThatBrokeIsNamed() {
        WhatBreaks shop = example(WhatBreaks.shipped());
        List<String> racks = List.of("rack1", "rack2");

        var impact = shop.tellImpact(racks);

        assertThat(text()).contains("shop: needs").contains("rack1 and rack2");
        assertThat(shop.picture(racks, impact).toHtml()).contains("orders-db1").contains("web");
    }

    @Test
    void singlePointsOfFailureAreThoseWithoutASpare() {
        WhatBreaks shop = example(WhatBreaks.shipped());

        shop.tellRisks();

        assertThat(text()).contains("orders-db2").contains("orders").doesNotContain("feed-a");
    }

    @Test
    void whatIsNotThereIsRefusedByName() {
        WhatBreaks shop = example(WhatBreaks.shipped());

        assertThatThrownBy(() -> shop.tellImpact(List.of("rack3"))).hasMessageContaining("rack3");
        assertThatThrownBy(() -> example("{\"nodes\": [], \"edges\": [{\"from\": \"a\", \"to\": \"b\"}]}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("edges");
    }

    private WhatBreaks example(String json) {
        return new WhatBreaks(
                desk.as(Actor.person("kim")).configuration(),
                json,
                new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
