package no.helhet.cli;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.livsopphold.Beregning;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.livsopphold.Beregning.KanIkkeBeregnes;
import no.helhet.regelverk.livsopphold.Grunnlag;
import no.helhet.regelverk.livsopphold.Husholdningsfil;
import no.helhet.regelverk.livsopphold.Livsopphold;
import no.helhet.regelverk.livsopphold.Spor;
import no.helhet.regelverk.parametre.Parametre;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `helhet calculate`
@Command(
        name = "calculate",
        mixinStandardHelpOptions = true,
        description = {
            "Calculate the financial assistance of one household by the national rules.",
            "Writes the result as JSON: each line with its amount, rule, source and a sentence for"
                    + " the resident. Amounts are in øre.",
            "What a household looks like in a file is shown in eksempler/husholdninger."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  helhet calculate eksempler/husholdninger/enslig-forsorger.yaml",
            "  helhet calculate --language en household.yaml",
            "  helhet calculate - < household.yaml"
        })
final class CalculateCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Parameters(paramLabel = "FILE", description = "The household in YAML; - reads from the input")
    Path file;

    @Option(
            names = "--language",
            defaultValue = "NB",
            description = "Language of the sentences: ${COMPLETION-CANDIDATES} (default: NB)")
    Sprak language;

    @Spec CommandSpec spec;

    private final Tekster texts = Tekster.load();

    @Override
    public Integer call() throws IOException {
        return switch (Husholdningsfil.read(file.toString(), read())) {
            case Husholdningsfil.Avvist(var reasons) -> refuse(reasons);
            case Husholdningsfil.Lest(var months) -> calculate(months);
        };
    }

    private String read() throws IOException {
        return file.toString().equals("-")
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(file);
    }

    private int calculate(List<Grunnlag> months) {
        List<Map<String, Object>> traces = new ArrayList<>();
        Belop sum = Belop.ZERO;
        for (Grunnlag month : months) {
            Beregning beregning = Livsopphold.calculate(month, Parametre.nasjonale());
            switch (beregning) {
                case KanIkkeBeregnes stopped -> {
                    return refuse(stopped.grunner());
                }
                case Beregnet beregnet -> {
                    sum = sum.plus(beregnet.forslag().stonad());
                    traces.add(
                            Spor.withWords(
                                    beregnet.spor().toMap(), text -> texts.render(text, language)));
                }
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("stonad", sum.ore());
        result.put("maneder", traces);
        spec.commandLine().getOut().println(JSON.writeValueAsString(result));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private int refuse(List<Grunn> reasons) {
        for (Grunn reason : reasons) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%s: %s: %s%n",
                            file, reason.felt(), texts.render(reason.tekst(), language));
        }
        spec.commandLine().getErr().flush();
        return ExitCode.SOFTWARE;
    }
}
