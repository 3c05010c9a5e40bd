package no.helhet.regelverk.parametre;

import no.helhet.regelverk.parametre.Parameter.Aldersgruppe;
import no.helhet.regelverk.parametre.Parameter.Hull;
import no.helhet.regelverk.parametre.Parameter.Rad;
import no.helhet.regelverk.yaml.YamlFault;
import no.helhet.regelverk.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Turns a YAML file into a [Parameter].
final class Yamlleser {
    private Yamlleser() {}

    static Parameter parameter(YamlNode file) throws YamlFault {
        file.only("id", "unit", "kommunal", "hjemmel", "description", "alder", "gaps", "rows");
        Enhet unit = file.at("unit").word(List.of(Enhet.values()), Enhet::word);
        List<Rad> rows = new ArrayList<>();
        for (YamlNode row : file.at("rows").rows()) {
            rows.add(row(row, unit));
        }
        List<Hull> gaps = new ArrayList<>();
        for (YamlNode gap : file.at("gaps").rows()) {
            gap.only("from", "to", "reason");
            gaps.add(new Hull(gap.at("from").date(), gap.at("to").date(), gap.at("reason").text()));
        }
        return new Parameter(
                file.at("id").text(),
                unit,
                file.at("hjemmel").text(),
                file.at("description").text(),
                alder(file.at("alder")),
                !file.at("kommunal").isMissing() && file.at("kommunal").isYes(),
                gaps,
                rows);
    }

    private static Rad row(YamlNode row, Enhet unit) throws YamlFault {
        row.only("from", "to", "value", "certainty", "source");
        if (!row.has("to")) {
            throw new YamlFault(row.place() + ".to", "parameterfeil.mangler-slutt");
        }
        YamlNode to = row.at("to");
        return new Rad(
                row.at("from").date(),
                to.isMissing() ? null : to.date(),
                value(row.at("value"), unit),
                row.at("source").text(),
                row.at("certainty").word(List.of(Sikkerhet.values()), Sikkerhet::word));
    }

    private static long value(YamlNode node, Enhet unit) throws YamlFault {
        return switch (unit) {
            case JA_NEI -> node.isYes() ? 1 : 0;
            case ALDERSREGEL ->
                    node.word(List.of(Aldersregel.values()), Aldersregel::word).ordinal();
            default -> node.scaled(unit.scale());
        };
    }

    private static @Nullable Aldersgruppe alder(YamlNode node) throws YamlFault {
        return node.isMissing()
                ? null
                : new Aldersgruppe(node.at("from").integer(), node.at("to").integer());
    }
}
