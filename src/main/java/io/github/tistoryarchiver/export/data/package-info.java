/**
 * Tables, for spreadsheets and for questions to a database.
 *
 * <p>Start at {@link io.github.tistoryarchiver.export.data.Csv} and {@link io.github.tistoryarchiver.export.data.Sqlite}.
 */
@NullMarked
package io.github.tistoryarchiver.export.data;

import org.jspecify.annotations.NullMarked;
