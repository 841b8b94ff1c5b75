// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the store does with names on the disk: each of these is atomic, whatever else runs or is killed. */
final class Disk {
    private Disk() {
    }

    /** The names in a folder; none when there is no folder. */
    static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
        } catch (NoSuchFileException e) {
            return new ArrayList<>();
        }
    }

    /** False when there is nothing to rename. */
    static boolean rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            keep(to.getParent());
            return true;
        } catch (FileSystemException e) {
            if (Files.notExists(from)) {
                return false;
            }
            throw e;
        }
    }

    /** Writes a change of names to the disk, so that a credit is not lost with the power. */
    static void keep(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // Windows opens no folder, and not every file system can; what was renamed is so all the same
        }
    }

    /** Makes an empty folder; false when it is there. */
    static boolean mark(Path place, String name) throws IOException {
        try {
            Files.createDirectory(place.resolve(name));
            keep(place);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
