package no.helhet.cli.analyse;

import no.helhet.cli.demo.BadInput;
import no.helhet.statistics.Frame;
import no.helhet.statistics.reference.Got;
import no.helhet.statistics.reference.ReferenceCase;
import no.helhet.statistics.reference.ReferenceCases;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// A folder of reference cases: `cases.json` with what each expects, and `data/`.
public final class Cases {
    /// Their methods come with what uses them, or are left out on purpose.
    private static final List<String> LATER = List.of("a08", "d01", "d08", "d11", "d12", "d13");

    private static final String LATER_WORDS = "not named: later work";

    private final Path folder;
    private final List<JsonNode> cases;

    private Cases(Path folder, List<JsonNode> cases) {
        this.folder = folder;
        this.cases = cases;
    }

    public static Cases read(Path folder) throws BadInput {
        Path file = folder.resolve("cases.json");
        try {
            var cases = new JsonMapper().readTree(Files.readString(file)).path("cases");
            if (!cases.isArray()) {
                throw new BadInput("--cases: %s has no list of cases.".formatted(file));
            }
            return new Cases(folder, cases.valueStream().toList());
        } catch (IOException e) {
            throw new BadInput(
                    "--cases: %s can not be read. Give a folder that holds it.".formatted(file));
        } catch (JacksonException e) {
            throw new BadInput("--cases: %s is not JSON.".formatted(file));
        }
    }

    /// Computes every case that the library has code for.
    public CaseComparison compare() {
        var known = new LinkedHashMap<String, ReferenceCase>();
        ReferenceCases.all().forEach(c -> known.put(c.id(), c));
        return new CaseComparison(
                cases.stream().map(c -> answer(c, known.get(c.path("id").asString()))).toList());
    }

    private CaseAnswer answer(JsonNode asked, @Nullable ReferenceCase code) {
        String id = asked.path("id").asString();
        String title = asked.path("title").asString();
        var expected = new LinkedHashMap<String, Object>();
        flatten("", asked.path("expected"), expected);
        if (code == null) {
            boolean later = LATER.stream().anyMatch(l -> id.startsWith(l + "_"));
            return new CaseAnswer(
                    id,
                    title,
                    later ? LATER_WORDS : "",
                    later ? "" : "NOT COMPUTED: there is no code for it",
                    List.of(),
                    List.of());
        }
        try {
            return compare(id, title, expected, code.compute(this::data));
        } catch (RuntimeException e) {
            return new CaseAnswer(id, title, "", "FAILED: " + e, List.of(), List.of());
        }
    }

    private static CaseAnswer compare(
            String id, String title, Map<String, Object> expected, Map<String, Got> answers) {
        var used = new LinkedHashSet<String>();
        var leaves = new ArrayList<CaseLeaf>();
        expected.forEach(
                (path, value) -> {
                    String key = keyOf(path, answers);
                    used.add(key);
                    leaves.add(new CaseLeaf(path, value, answers.get(key)));
                });
        return new CaseAnswer(
                id,
                title,
                "",
                "",
                leaves,
                answers.keySet().stream().filter(k -> !used.contains(k)).toList());
    }

    /// The path itself, or `above.*` that stands for all beneath.
    private static String keyOf(String path, Map<String, Got> answers) {
        if (answers.containsKey(path)) {
            return path;
        }
        return answers.keySet().stream()
                .filter(k -> k.endsWith(".*"))
                .filter(k -> isBeneath(path, k.substring(0, k.length() - 2)))
                .findFirst()
                .orElse(path);
    }

    private static boolean isBeneath(String path, String above) {
        return path.startsWith(above + ".") || path.startsWith(above + "[");
    }

    private static void flatten(String path, JsonNode node, Map<String, Object> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(
                            e ->
                                    flatten(
                                            path.isEmpty() ? e.getKey() : path + "." + e.getKey(),
                                            e.getValue(),
                                            leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten("%s[%d]".formatted(path, i), node.get(i), leaves);
            }
        } else if (node.isNumber()) {
            leaves.put(path, node.doubleValue());
        } else if (!node.isNull() && !node.isMissingNode()) {
            leaves.put(path, node.asString());
        }
    }

    private Frame data(String name) {
        try {
            return CsvFile.read(folder.resolve("data").resolve(name));
        } catch (BadInput e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
