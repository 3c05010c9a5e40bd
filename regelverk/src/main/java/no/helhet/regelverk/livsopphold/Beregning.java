package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The answer of [Livsopphold].
public sealed interface Beregning {
    /// What the calculation was made from.
    Grunnlag grunnlag();

    /// The version of the rules.
    String regelversjon();

    /// The trace to keep with the decision.
    default Spor spor() {
        return new Spor(this);
    }

    /// The calculation could not be made.
    ///
    /// @param grunner every field that stops it
    record KanIkkeBeregnes(String regelversjon, Grunnlag grunnlag, List<Grunn> grunner)
            implements Beregning {
        public KanIkkeBeregnes {
            grunner = List.copyOf(grunner);
        }
    }

    /// Why it could not be made.
    ///
    /// @param felt the field, for example `barn[b1].fodt`
    /// @param tekst what is wrong and what to do
    record Grunn(String felt, Tekst tekst) {}

    /// The answer to a change of a line.
    sealed interface Endring {
        /// A new calculation with the change; the old one is as it was.
        record Endret(Beregnet beregning) implements Endring {}

        /// The change is not allowed.
        record Avvist(Tekst grunn) implements Endring {}
    }

    /// The calculation.
    ///
    /// @param linjer in the order of the ledger
    record Beregnet(String regelversjon, Grunnlag grunnlag, List<Linje> linjer)
            implements Beregning {
        public Beregnet {
            linjer = List.copyOf(linjer);
        }

        /// The month as pages and letters show it.
        public Manedsregnskap regnskap() {
            return Manedsregnskap.of(this);
        }

        /// Sums of what was asked for and stated.
        public Summer sought() {
            return Summer.of(linjer, Linje::sought);
        }

        /// Sums of what the rules give.
        public Summer computed() {
            return Summer.of(linjer, Linje::computed);
        }

        /// Sums of what is proposed for the decision.
        public Summer forslag() {
            return Summer.of(linjer, Linje::forslag);
        }

        /// Proposes another amount than the computed one. The individual assessment of need is
        /// the main rule (§ 18), so every counted line may be changed, with a reason. What the
        /// law leaves out may not.
        ///
        /// @param key the line
        /// @param amount zero or more
        /// @param begrunnelse why, shown in the trace
        /// @param hvem who, as the trace names them
        public Endring override(String key, Belop amount, String begrunnelse, String hvem) {
            Linje line = find(key);
            if (line == null) {
                return new Endring.Avvist(Tekst.of("endring.ukjent-linje", key));
            }
            if (line.gruppe() == Gruppe.UTENFOR) {
                return new Endring.Avvist(Tekst.of("endring.utenfor", line.hjemmel()));
            }
            if (line.gruppe() == Gruppe.REDUKSJON) {
                return new Endring.Avvist(Tekst.of("endring.reduksjon"));
            }
            if (amount.isNegative()) {
                return new Endring.Avvist(Tekst.of("endring.negativ"));
            }
            if (begrunnelse.isBlank()) {
                return new Endring.Avvist(Tekst.of("endring.begrunnelse"));
            }
            if (hvem.isBlank()) {
                return new Endring.Avvist(Tekst.of("endring.hvem"));
            }
            return replace(line.with(new Linje.Overstyring(amount, begrunnelse.strip(), hvem)));
        }

        /// Takes a person's amount away again: the line is as it was computed.
        public Endring undo(String key) {
            Linje line = find(key);
            if (line == null) {
                return new Endring.Avvist(Tekst.of("endring.ukjent-linje", key));
            }
            if (line.overstyring() == null) {
                return new Endring.Avvist(Tekst.of("endring.ikke-overstyrt"));
            }
            return replace(line.with(null));
        }

        /// The month less a reduction, as its last line.
        ///
        /// @param reduksjon of the group [Gruppe#REDUKSJON]
        public Beregnet reduce(Linje reduksjon) {
            if (reduksjon.gruppe() != Gruppe.REDUKSJON) {
                throw new IllegalArgumentException("Not a reduction: " + reduksjon.gruppe());
            }
            List<Linje> lines = new ArrayList<>(linjer);
            lines.add(reduksjon);
            return new Beregnet(regelversjon, grunnlag, lines);
        }

        private @Nullable Linje find(String key) {
            for (Linje line : linjer) {
                if (line.key().equals(key)) {
                    return line;
                }
            }
            return null;
        }

        private Endring replace(Linje changed) {
            List<Linje> lines = new ArrayList<>(linjer);
            lines.replaceAll(line -> line.key().equals(changed.key()) ? changed : line);
            return new Endring.Endret(new Beregnet(regelversjon, grunnlag, lines));
        }
    }
}
