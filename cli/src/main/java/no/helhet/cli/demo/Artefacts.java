package no.helhet.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that the case leaves behind it.
public final class Artefacts {
    static final String TRACE = "spor.json";
    static final String LETTER = "brev.pdf";
    static final String PAYMENT = "betaling-pain001.xml";
    static final String ANSWER = "kvittering-pain002.xml";
    static final String STATUS = "digisos-soker.json";
    static final String KOSTRA = "kostra-11f.txt";
    static final String UNCLEAR = "avklares.json";
    private static final String ATTACHMENTS = "vedlegg";
    private final Path folder;

    private Artefacts(Path folder) {
        this.folder = folder;
    }

    /// Opens the folder, making it when it is not there. What an earlier run left is taken away, so
    /// that nothing old lies among the new.
    ///
    /// @param application where the application lies, which is not to be written over
    public static Artefacts open(Path folder, Path application) throws BadInput {
        try {
            Files.createDirectories(folder);
            if (Files.isSameFile(folder, application)) {
                throw new BadInput(
                        "--out: %s is the application's own folder. Give another"
                                .formatted(folder));
            }
            if (Files.exists(folder.resolve(Bundle.SOKNAD))) {
                removeAttachments(folder.resolve(ATTACHMENTS));
            }
            for (var name :
                    new String[] {TRACE, LETTER, PAYMENT, ANSWER, STATUS, KOSTRA, UNCLEAR}) {
                Files.deleteIfExists(folder.resolve(name));
            }
            var probe = Files.createTempFile(folder, "helhet", ".tmp");
            Files.delete(probe);
            return new Artefacts(folder);
        } catch (IOException | SecurityException e) {
            throw new BadInput(
                    "--out: %s can not be written to. Give a folder that you may write in"
                            .formatted(folder));
        }
    }

    private static void removeAttachments(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    Path write(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /// The application as it was sent; what came with it lies in a folder of its own.
    Path writeOriginal(Bundle bundle) throws IOException {
        for (var part : bundle.parts()) {
            write(part.isDocument() ? part.name() : ATTACHMENTS + "/" + part.name(), part.bytes());
        }
        return folder.resolve(Bundle.SOKNAD);
    }
}
