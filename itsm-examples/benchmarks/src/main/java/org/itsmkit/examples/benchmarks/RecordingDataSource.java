package org.itsmkit.examples.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Writes down every statement that is executed through a data source: its text, and the values of each execution. */
final class RecordingDataSource {

    /**
     * One execution; a batch is one.
     *
     * @param sql its text
     * @param rows the values of each row, by position from 0
     * @param batched whether it was executed as a batch
     * @param isWrite whether it writes
     */
    record Execution(String sql, List<List<Object>> rows, boolean batched, boolean isWrite) {}

    private final List<Execution> executions = Collections.synchronizedList(new ArrayList<>());
    private final DataSource recorded;

    RecordingDataSource(DataSource source) {
        this.recorded = proxy(
                DataSource.class,
                source,
                (method, result, arguments) ->
                        result instanceof Connection connection ? connection(connection) : result);
    }

    DataSource dataSource() {
        return recorded;
    }

    /** What was executed since this was last asked. */
    List<Execution> drain() {
        synchronized (executions) {
            List<Execution> drained = List.copyOf(executions);
            executions.clear();
            return drained;
        }
    }

    private Connection connection(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, result, arguments) -> result instanceof PreparedStatement statement
                                && method.getName().equals("prepareStatement")
                        ? statement((String) arguments[0], statement)
                        : result);
    }

    private PreparedStatement statement(String sql, PreparedStatement statement) {
        TreeMap<Integer, Object> values = new TreeMap<>();
        List<List<Object>> batch = new ArrayList<>();
        return proxy(PreparedStatement.class, statement, (method, result, arguments) -> {
            String name = method.getName();
            if (name.equals("setNull")) {
                values.put((Integer) arguments[0], new NullOf((Integer) arguments[1]));
            } else if (name.startsWith("set") && arguments != null && arguments.length >= 2) {
                values.put(
                        (Integer) arguments[0], arguments[1] == null ? new NullOf(java.sql.Types.NULL) : arguments[1]);
            } else if (name.equals("addBatch")) {
                batch.add(List.copyOf(values.values()));
            } else if (name.equals("executeBatch") || name.equals("executeLargeBatch")) {
                executions.add(new Execution(sql, List.copyOf(batch), true, true));
                batch.clear();
            } else if (name.startsWith("execute")) {
                boolean write = !name.equals("executeQuery")
                        && !sql.stripLeading()
                                .toLowerCase(java.util.Locale.ROOT)
                                .startsWith("select");
                executions.add(new Execution(sql, List.of(List.copyOf(values.values())), false, write));
            }
            return result;
        });
    }

    /** A null of a JDBC type. */
    record NullOf(int type) {}

    /** What to make of a call that has returned. */
    private interface After {
        Object of(Method method, Object result, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.of(method, method.invoke(target, arguments), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
