package org.itsmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** All tests of this package run without the other adapter's library: else they would not show that none is needed. */
class WithoutJooqTest {

    @Test
    void jooqIsNotOnTheClassPath() {
        assertThatThrownBy(() -> Class.forName("org.jooq.DSLContext")).isInstanceOf(ClassNotFoundException.class);
    }
}
