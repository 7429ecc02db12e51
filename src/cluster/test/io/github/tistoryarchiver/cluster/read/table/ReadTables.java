package io.github.tistoryarchiver.cluster.read.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads tables with DuckDB, which is another program. */
public record ReadTables(Path folder) {
    private static final String COLUMNS =
            "{blog: 'VARCHAR', id: 'BIGINT', \"type\": 'VARCHAR', url: 'VARCHAR', title: 'VARCHAR', publishedAt: 'TIMESTAMPTZ', "
                    + "modifiedAt: 'TIMESTAMPTZ', category: 'VARCHAR', tags: 'VARCHAR[]', signs: 'BIGINT', images: 'BIGINT', "
                    + "comments: 'INTEGER', sha256: 'VARCHAR', capturedAt: 'TIMESTAMPTZ', warc: 'VARCHAR', \"offset\": 'BIGINT'}";

    /** Returns the rows of the tables of this kind in the folder, each as its columns with their values. */
    public List<String> parquet() throws SQLException {
        return rows("read_parquet('" + folder + "/*.parquet')");
    }

    /** Returns the rows of the lines of JSON in the folder. */
    public List<String> jsonl() throws SQLException {
        return rows("read_json('" + folder + "/*.jsonl.gz', format = 'newline_delimited', columns = " + COLUMNS + ")");
    }

    List<String> typesOfParquet() throws SQLException {
        return asked("DESCRIBE SELECT * FROM read_parquet('" + folder + "/*.parquet')", true);
    }

    private static List<String> rows(String table) throws SQLException {
        return asked("FROM " + table + " ORDER BY blog, id", false);
    }

    private static List<String> asked(String question, boolean isOfTypes) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            while (answer.next()) {
                rows.add(isOfTypes ? answer.getString(1) + " " + answer.getString(2) : row(answer));
            }
        }
        return rows;
    }

    private static String row(ResultSet answer) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
            values.add(answer.getMetaData().getColumnName(column) + "=" + answer.getObject(column));
        }
        return String.join(", ", values);
    }
}
