package org.itsmkit.persistence;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server for the whole run: the one that {@code -Ditsm.test.mariadb-url} leads to, or one that is started from the
 * {@code mariadbd} of this machine, with its defaults but for what makes it fast and forgetful. Its sessions are in a zone of
 * their own, far from UTC. A machine that has neither leaves out what is tested on it, and says so once.
 */
public final class MariaDb {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDb.class);
    private static final String GIVEN = "itsm.test.mariadb-url";
    /** The condition of tests that need it. */
    public static final String IS_THERE = "org.itsmkit.persistence.MariaDb#isThere";

    public static final String MISSING =
            "MariaDB is left out: there is no mariadbd here (on Debian it comes with mariadb-server-core"
                    + " and mariadb-client-core), and no -D" + GIVEN
                    + "=jdbc:mariadb://host:port/?user=...&password=...";

    private static final int CONNECTIONS = 24;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private MariaDb() {}

    /** Whether there is a server to test on. */
    public static boolean isThere() {
        return Program.SERVER.isPresent() || System.getProperty(GIVEN) != null;
    }

    /** Leaves out a test, with the reason, when there is no server to test on. */
    public static void assumeThere() {
        assumeTrue(isThere(), MISSING);
    }

    /** Connections without a current database. */
    static HikariDataSource pool() {
        return Server.POOL;
    }

    /** Where a new database is, which is the current one of every connection. */
    public static String freshDatabase(String name) {
        String database = name + '_' + ProcessHandle.current().pid();
        try (Connection connection = Server.POOL.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(database, e);
        }
        return Server.ADDRESS.replaceFirst("^(jdbc:mariadb://[^/?]+)/?[^?]*", "$1/" + database);
    }

    private static final class Program {
        static final Optional<Path> SERVER = find("mariadbd");

        static {
            if (!isThere()) {
                LOG.warn(MISSING);
            }
        }

        static Optional<Path> find(String name) {
            String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
            return Stream.of(path.split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static final class Server {
        static final String ADDRESS =
                Optional.ofNullable(System.getProperty(GIVEN)).orElseGet(Server::start);
        static final HikariDataSource POOL = connect();

        static HikariDataSource connect() {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(ADDRESS);
            config.setMaximumPoolSize(CONNECTIONS);
            config.setMinimumIdle(1);
            return new HikariDataSource(config);
        }

        static String start() {
            try {
                Path folder = Files.createTempDirectory("itsm-mariadb");
                Path data = folder.resolve("data");
                Process setUp = run(
                        folder,
                        Program.find("mariadb-install-db").orElseThrow().toString(),
                        "--no-defaults",
                        "--datadir=" + data,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db");
                if (setUp.waitFor() != 0) {
                    throw new IllegalStateException("mariadb-install-db: " + log(folder));
                }
                int port = freePort();
                Process server = run(
                        folder,
                        Program.SERVER.orElseThrow().toString(),
                        "--no-defaults",
                        "--datadir=" + data,
                        "--socket=" + folder.resolve("socket"),
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--default-time-zone=-03:30",
                        "--skip-log-bin",
                        "--skip-innodb-doublewrite",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-flush-method=nosync");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
                String address = "jdbc:mariadb://127.0.0.1:" + port + "/?user=root";
                await(server, folder, address);
                return address;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        private static Process run(Path folder, String... command) throws IOException {
            List<String> line = new ArrayList<>(List.of(command));
            if (System.getProperty("user.name").equals("root")) {
                line.add("--user=root"); // it refuses to be root unless it is told to
            }
            return new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        private static void await(Process server, Path folder, String address) throws InterruptedException {
            long end = System.nanoTime() + PATIENCE;
            while (!answers(address)) {
                if (server.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    throw new IllegalStateException("mariadbd does not answer: " + log(folder));
                }
            }
        }

        private static boolean answers(String address) {
            try (Connection connection = DriverManager.getConnection(address)) {
                return connection.isValid(1);
            } catch (SQLException e) {
                return false;
            }
        }

        private static String log(Path folder) {
            try {
                return Files.readString(folder.resolve("log"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(Process server, Path folder) {
            server.destroyForcibly().onExit().join();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
