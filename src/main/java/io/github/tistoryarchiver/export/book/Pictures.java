package io.github.tistoryarchiver.export.book;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.MediaType;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which files are pictures of a kind that every reader of books must show, by the size in their heads. */
final class Pictures {
    private static final Set<MediaType> CORE = Set.of(MediaType.PNG, MediaType.JPEG, MediaType.GIF, MediaType.WEBP);
    private static final int HEAD_BYTES = 64;

    private Pictures() {}

    /** Returns the type of a picture; {@code null} for any other file. */
    static @Nullable MediaType type(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(HEAD_BYTES);
            byte[] head = in.readNBytes(HEAD_BYTES);
            MediaType type = MediaType.of(head);
            if (type == null || !CORE.contains(type)) {
                return null;
            }
            in.reset();
            return hasSize(type, head, in) ? type : null;
        } catch (EOFException e) {
            return null; // broken off within its head
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    private static boolean hasSize(MediaType type, byte[] head, InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        return switch (type) {
            case PNG ->
                head.length >= 33 && bytes.getInt(12) == 0x49484452 && bytes.getInt(16) > 0 && bytes.getInt(20) > 0;
            case GIF -> {
                bytes.order(ByteOrder.LITTLE_ENDIAN);
                yield head.length >= 13 && bytes.getShort(6) != 0 && bytes.getShort(8) != 0;
            }
            case JPEG -> hasFrame(new DataInputStream(in));
            default -> head.length >= 16;
        };
    }

    /** Tells whether a JPEG has the header of its frame, with a size. */
    private static boolean hasFrame(DataInputStream in) throws IOException {
        in.readUnsignedShort(); // the start of the image
        while (true) {
            int marker = in.readUnsignedByte();
            while (marker != 0xff) {
                marker = in.readUnsignedByte();
            }
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (isFrame) {
                in.skipNBytes(3);
                int height = in.readUnsignedShort();
                int width = in.readUnsignedShort();
                return height > 0 && width > 0;
            }
            if (marker == 0xda || marker == 0xd9) {
                return false;
            }
            boolean isAlone = marker == 0x01 || marker == 0x00 || (marker >= 0xd0 && marker <= 0xd8);
            if (!isAlone) {
                in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
            }
        }
    }
}
