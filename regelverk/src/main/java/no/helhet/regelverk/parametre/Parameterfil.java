package no.helhet.regelverk.parametre;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.yaml.YamlFault;
import no.helhet.regelverk.yaml.YamlNode;

import java.util.List;

/// Reads a parameter from YAML, national or municipal:
///
/// ```yaml
/// id: klagefrist
/// unit: uker
/// kommunal: true                 # optional: a municipality may set its own
/// hjemmel: "fvl § 29 første ledd"
/// description: "Klagefrist"
/// gaps: []                       # optional: {from, to, reason}
/// rows:
///   - {from: 1970-01-01, to: null, value: 3, certainty: bekreftet, source: "Lovdata"}
/// ```
///
/// Money is written in kroner, with at most two decimals; `ganger-g` has at most three, and
/// `timer/uke` is a whole number of minutes.
public sealed interface Parameterfil {
    /// The file is sound.
    record Lest(Parameter parameter) implements Parameterfil {}

    /// The file is not used; each fault names its place and the remedy.
    record Avvist(List<Parameterfeil> faults) implements Parameterfil {}

    /// Reads and checks a file.
    ///
    /// @param name the name of the file without its ending, which must be the id of the parameter
    /// @param yaml the text of the file
    static Parameterfil read(String name, String yaml) {
        try {
            Parameter parameter = Yamlleser.parameter(YamlNode.read(name, yaml));
            if (!parameter.id().equals(name)) {
                return refuse(name, "id", Tekst.of("parameterfeil.filnavn", name));
            }
            List<Parameterfeil> faults = Parameterkontroll.check(parameter);
            return faults.isEmpty() ? new Lest(parameter) : new Avvist(faults);
        } catch (YamlFault fault) {
            return refuse(name, fault.place(), fault.tekst());
        }
    }

    private static Avvist refuse(String name, String place, Tekst tekst) {
        return new Avvist(List.of(new Parameterfeil(name + ": " + place, tekst)));
    }
}
