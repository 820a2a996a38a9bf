package org.itsmkit.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where a store gets the connection for one statement or a few: inside a transaction the one that the transaction is bound
 * to, otherwise any.
 *
 * <p>With Spring, for example, {@code DataSourceUtils.getConnection} and {@code releaseConnection}. The store neither
 * commits, rolls back, closes nor configures what it acquires, and releases it on the same thread before its call returns.
 */
public interface ConnectionAccess {

    Connection acquire() throws SQLException;

    void release(Connection connection) throws SQLException;
}
