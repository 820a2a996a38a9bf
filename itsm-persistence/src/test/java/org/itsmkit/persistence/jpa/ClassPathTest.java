package org.itsmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import org.junit.jupiter.api.Test;

/** What the tests of this package show depends on what they ran with. */
class ClassPathTest {

    @Test
    void jooqIsNotOnIt() {
        assertThatThrownBy(() -> Class.forName("org.jooq.DSLContext")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theProviderIsTheOneThatTheRunIsNamedAfter() {
        URL jar = Units.H2
                .factory()
                .getMetamodel()
                .getClass()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        assertThat(jar.getPath()).endsWith('/' + System.getProperty("itsm.test.provider") + ".jar");
    }
}
