package org.itsmkit.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Writes down what is done to the connections of a data source. */
final class Spy {

    private static final Set<String> RUNS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");
    private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit", "close");

    final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    final List<String> ends = Collections.synchronizedList(new ArrayList<>());

    void forget() {
        statements.clear();
        ends.clear();
    }

    DataSource watch(DataSource source) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection ? watch(connection) : result;
        });
    }

    Connection watch(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (ENDS.contains(method.getName())) {
                ends.add(arguments.length == 0 ? method.getName() : method.getName() + Arrays.toString(arguments));
            }
            Object result = call(connection, method, arguments);
            if (result instanceof PreparedStatement statement) {
                return watch(PreparedStatement.class, statement, (String) arguments[0]);
            }
            return result instanceof Statement statement ? watch(Statement.class, statement, "") : result;
        });
    }

    private <S extends Statement> S watch(Class<S> type, S statement, String sql) {
        return proxy(type, (method, arguments) -> {
            if (RUNS.contains(method.getName())) {
                statements.add(arguments.length == 0 ? sql : (String) arguments[0]);
            }
            return call(statement, method, arguments);
        });
    }

    @FunctionalInterface
    private interface Call {
        Object on(java.lang.reflect.Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                Spy.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.on(method, arguments == null ? new Object[0] : arguments)));
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException sql ? sql : e.getCause();
        }
    }
}
