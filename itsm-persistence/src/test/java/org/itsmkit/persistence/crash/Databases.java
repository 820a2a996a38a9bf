package org.itsmkit.persistence.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Pools by address. What a killed process leaves behind is the database's to clear. */
final class Databases {

    private Databases() {}

    static HikariDataSource pool(String address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        if (!address.contains("user=")) {
            config.setUsername(address.startsWith("jdbc:h2:") ? "sa" : "postgres");
        }
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }
}
