/**
 * Posts as backups of the platform have them: TTXML until 2016, a zip of HTML files since 2022.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.backup.TtxmlEntry} and {@link
 * io.github.tistoryarchiver.tistory.backup.BackupPage}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.backup;

import org.jspecify.annotations.NullMarked;
