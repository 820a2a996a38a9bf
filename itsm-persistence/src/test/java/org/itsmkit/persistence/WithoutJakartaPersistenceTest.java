package org.itsmkit.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** All tests of this package run without the other adapter's library: else they would not show that none is needed. */
class WithoutJakartaPersistenceTest {

    @Test
    void jakartaPersistenceIsNotOnTheClassPath() {
        assertThatThrownBy(() -> Class.forName("jakarta.persistence.EntityManager"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
