/**
 * The command {@code doctor}: looks at what a backup needs, and says what to do about what is wrong.
 *
 * <p>Start at {@link io.github.tistoryarchiver.cli.doctor.DoctorCommand}.
 */
@NullMarked
package io.github.tistoryarchiver.cli.doctor;

import org.jspecify.annotations.NullMarked;
