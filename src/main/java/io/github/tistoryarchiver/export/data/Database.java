package io.github.tistoryarchiver.export.data;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.export.parts.Scaffold;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An SQLite database that is being filled, in a temporary file. The same rows in the same order make the same bytes. */
final class Database implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Creates a database with the tables of a schema, one statement a line.
     *
     * @param schema a resource of exports
     */
    static Database create(String schema) {
        Path file = null;
        try {
            file = Files.createTempFile("tistory-archiver", ".sqlite");
            file.toFile().deleteOnExit();
            Database database = new Database(file, DriverManager.getConnection("jdbc:sqlite:" + file));
            database.execute("PRAGMA page_size = 4096");
            database.execute("PRAGMA journal_mode = OFF");
            database.execute("PRAGMA synchronous = OFF");
            database.connection.setAutoCommit(false);
            Scaffold.text(schema, Map.of()).lines().forEach(database::execute);
            return database;
        } catch (IOException | SQLException e) {
            throw new ArchiveException(file == null ? Path.of(schema) : file, new IOException(e));
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private ArchiveException failed(SQLException e) {
        return new ArchiveException(file, new IOException(e));
    }

    /**
     * Adds a row.
     *
     * @param table with the names of its columns in brackets where not all are given; never from an archive
     */
    void add(String table, @Nullable Object... values) {
        insert("INSERT INTO " + table, values);
    }

    /** Adds a row, unless there is one with its key. */
    void addIfAbsent(String table, @Nullable Object... values) {
        insert("INSERT OR IGNORE INTO " + table, values);
    }

    private void insert(String sql, @Nullable Object... values) {
        try {
            PreparedStatement insert = inserts.get(sql);
            if (insert == null) {
                insert = connection.prepareStatement(sql + " VALUES (" + "?, ".repeat(values.length - 1) + "?)");
                inserts.put(sql, insert);
            }
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Ends the database and writes it to a stream. */
    void writeTo(OutputStream out) {
        try {
            for (PreparedStatement insert : inserts.values()) {
                insert.close();
            }
            connection.commit();
            connection.setAutoCommit(true);
            execute("INSERT INTO search (search) VALUES ('optimize')");
            execute("VACUUM");
            connection.close();
            Files.copy(file, out);
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** Deletes the temporary file. */
    @Override
    public void close() {
        try {
            connection.close();
            Files.deleteIfExists(file);
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }
}
