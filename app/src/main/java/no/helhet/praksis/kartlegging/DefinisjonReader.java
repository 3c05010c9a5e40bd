package no.helhet.praksis.kartlegging;

import no.helhet.praksis.kartlegging.Behovsregel.Skrittforslag;
import no.helhet.regelverk.yaml.YamlFault;
import no.helhet.regelverk.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads one file of questions, and refuses what could not be asked: a code that is given twice, a
/// condition on a question that comes later or does not know the code.
final class DefinisjonReader {
    private final String name;
    private final List<Sporsmal> sporsmal = new ArrayList<>();
    private final List<Behovsregel> behov = new ArrayList<>();

    private DefinisjonReader(String name) {
        this.name = name;
    }

    /// @throws IllegalArgumentException naming the file, the place and what is wrong
    static Definisjon read(String name, String yaml) {
        try {
            return new DefinisjonReader(name).read(YamlNode.read(name, yaml));
        } catch (YamlFault fault) {
            throw new IllegalArgumentException(
                    "%s: %s: %s".formatted(name, fault.place(), fault.tekst()), fault);
        }
    }

    private Definisjon read(YamlNode root) throws YamlFault {
        root.only(
                "id",
                "from",
                "certainty",
                "source",
                "multiagency",
                "multiagencySource",
                "questions",
                "needs");
        root.at("certainty").text();
        root.at("source").text();
        root.at("multiagencySource").text();
        for (var row : root.at("questions").rows()) {
            sporsmal.add(question(row));
        }
        for (var row : root.at("needs").rows()) {
            behov.add(need(row));
        }
        var id = root.at("id").text();
        if (!name.equals(id + ".yaml")) {
            throw refused(root.at("id"), "the file of this version is called " + id + ".yaml");
        }
        return new Definisjon(
                id, root.at("from").date(), root.at("multiagency").integer(), sporsmal, behov);
    }

    private Sporsmal question(YamlNode row) throws YamlFault {
        row.only(
                "id",
                "theme",
                "type",
                "together",
                "summary",
                "declinable",
                "label",
                "text",
                "hint",
                "when",
                "choices");
        var id = row.at("id").text();
        if (find(id) != null) {
            throw refused(row, "the question " + id + " is there already");
        }
        var type = row.at("type").word(List.of(Svartype.values()), Svartype::name);
        var choices = choices(row.at("choices"));
        var chosen = type == Svartype.VALG || type == Svartype.FLERE;
        if (chosen == choices.isEmpty()) {
            throw refused(row, "choices belong to VALG and FLERE, and to them alone");
        }
        var tema = row.at("theme").word(List.of(Tema.values()), Tema::name);
        var hint = row.at("hint");
        return new Sporsmal(
                id,
                tema,
                type,
                wording(row.at("label")),
                wording(row.at("text")),
                hint.isMissing() ? Wording.NONE : wording(hint),
                choices,
                row.at("when").isMissing() ? null : when(row.at("when"), tema == Tema.BARN),
                row.at("together").textOr(id),
                yesUnlessSaid(row.at("summary")),
                yesUnlessSaid(row.at("declinable")));
    }

    private List<Sporsmal.Valg> choices(YamlNode node) throws YamlFault {
        var choices = new ArrayList<Sporsmal.Valg>();
        var codes = new HashSet<String>();
        for (var row : node.rows()) {
            row.only("code", "nb", "nn", "en");
            var code = row.at("code").text();
            if (!code.matches("[A-Z][A-Z_]*") || !codes.add(code)) {
                throw refused(row, "a code is capital letters, and given once: " + code);
            }
            choices.add(new Sporsmal.Valg(code, words(row)));
        }
        return choices;
    }

    private Behovsregel need(YamlNode row) throws YamlFault {
        row.only(
                "id",
                "agency",
                "child",
                "caseTreats",
                "summary",
                "text",
                "arises",
                "covered",
                "step");
        var id = row.at("id").text();
        if (behov.stream().anyMatch(b -> b.id().equals(id))) {
            throw refused(row, "the need " + id + " is there already");
        }
        var child = !row.at("child").isMissing() && row.at("child").isYes();
        var arises = all(row.at("arises"), child);
        if (arises.isEmpty()) {
            throw refused(row, "a need arises from an answer");
        }
        var step = row.at("step").only("days", "person", "nb", "nn", "en");
        return new Behovsregel(
                id,
                row.at("agency").word(List.of(Etat.values()), Etat::name),
                wording(row.at("text")),
                child,
                !row.at("caseTreats").isMissing() && row.at("caseTreats").isYes(),
                yesUnlessSaid(row.at("summary")),
                arises,
                all(row.at("covered"), child),
                new Skrittforslag(
                        words(step),
                        step.at("days").integer(),
                        !step.at("person").isMissing() && step.at("person").isYes()));
    }

    private List<WhenAnswered> all(YamlNode node, boolean child) throws YamlFault {
        var all = new ArrayList<WhenAnswered>();
        for (var row : node.rows()) {
            all.add(when(row, child));
        }
        return all;
    }

    private WhenAnswered when(YamlNode node, boolean child) throws YamlFault {
        node.only("question", "in");
        var id = node.at("question").text();
        var asked = find(id);
        if (asked == null || (asked.aboutChild() && !child)) {
            throw refused(node, "no question before this one is called " + id);
        }
        Set<String> codes = new HashSet<>();
        for (var row : node.at("in").rows()) {
            if (!asked.knows(row.text())) {
                throw refused(row, id + " has no choice " + row.text());
            }
            codes.add(row.text());
        }
        return new WhenAnswered(id, codes);
    }

    private @Nullable Sporsmal find(String id) {
        return sporsmal.stream().filter(s -> s.id().equals(id)).findFirst().orElse(null);
    }

    private static Wording wording(YamlNode node) throws YamlFault {
        return words(node.only("nb", "nn", "en"));
    }

    private static Wording words(YamlNode node) throws YamlFault {
        return new Wording(node.at("nb").text(), node.at("nn").text(), node.at("en").text());
    }

    private static boolean yesUnlessSaid(YamlNode node) throws YamlFault {
        return node.isMissing() || node.isYes();
    }

    private IllegalArgumentException refused(YamlNode node, String why) {
        return new IllegalArgumentException("%s: %s: %s".formatted(name, node.place(), why));
    }
}
