package org.itsmkit.persistence.crash;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Data sources by address, without a pool: what a killed process leaves behind is the database's to clear. */
final class Databases {

    private Databases() {}

    static DataSource unpooled(String address) {
        if (address.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(address);
            h2.setUser("sa");
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL(address);
        return postgres;
    }
}
