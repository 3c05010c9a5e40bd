package no.helhet.regelverk.porter;

import no.helhet.regelverk.Tekst;

import java.util.ArrayList;
import java.util.List;

/// What must be in place before the office answers an appeal. All gates always answer, in the same
/// order.
public final class Klageporter {
    /// The gate of the one who decides, which nobody can open while the review is written.
    public static final String BESLUTTER = "klagebeslutter";
    private static final List<Klageport> PORTER =
            List.of(
                    new KlagefristPort(),
                    new KlageformPort(),
                    new KlageinnholdPort(),
                    new KonklusjonPort(),
                    new UtsettelsePort(),
                    new KlagebeslutterPort());

    private Klageporter() {}

    /// The gates of a review.
    public static List<Portsvar> check(Klagegrunnlag grunnlag) {
        var answers = new ArrayList<Portsvar>();
        for (var port : PORTER) {
            answers.add(
                    new Portsvar(
                            port.id(),
                            answers.size() + 1,
                            Tekst.of("port." + port.id() + ".tittel"),
                            port.check(grunnlag)));
        }
        return List.copyOf(answers);
    }

    /// May the review go to the decision maker? All gates but the decision maker's own are open.
    public static boolean isReadyToSend(List<Portsvar> answers) {
        return answers.stream().allMatch(a -> a.id().equals(BESLUTTER) || a.isOpen());
    }

    /// May the review be decided? All gates are open.
    public static boolean isReadyToDecide(List<Portsvar> answers) {
        return answers.stream().allMatch(Portsvar::isOpen);
    }
}
