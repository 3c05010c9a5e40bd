package no.helhet.cli.simulate;

import no.helhet.cli.demo.BadInput;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parameterfil;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// An edited parameter file, in the format of those in `regelverk`.
///
/// @param yaml the text as it was read
public record RuleFile(Parameter parameter, String yaml) {
    private static final String ENDING = ".yaml";

    public static RuleFile read(Path file) throws BadInput {
        var name = String.valueOf(file.getFileName());
        if (!name.endsWith(ENDING)) {
            throw new BadInput(
                    "--rules: %s does not end with %s. Call it as the parameter it replaces, for example barn-0-5.yaml"
                            .formatted(file, ENDING));
        }
        var yaml = text(file);
        return switch (Parameterfil.read(
                name.substring(0, name.length() - ENDING.length()), yaml)) {
            case Parameterfil.Lest(Parameter parameter) -> new RuleFile(parameter, yaml);
            case Parameterfil.Avvist(var faults) -> {
                var tekster = Tekster.load();
                throw new BadInput(
                        "--rules: %s can not be used.%n%s"
                                .formatted(
                                        file,
                                        faults.stream()
                                                .map(
                                                        f ->
                                                                "  %s: %s"
                                                                        .formatted(
                                                                                f.sted(),
                                                                                tekster.render(
                                                                                        f.tekst(),
                                                                                        Sprak.EN)))
                                                .collect(Collectors.joining("\n"))));
            }
        };
    }

    private static String text(Path file) throws BadInput {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new BadInput("--rules: %s is not UTF-8 text. Save it as UTF-8".formatted(file));
        } catch (IOException e) {
            throw new BadInput(
                    "--rules: %s can not be read. Give a file that is there".formatted(file));
        }
    }
}
