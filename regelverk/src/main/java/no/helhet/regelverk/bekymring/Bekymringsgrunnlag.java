package no.helhet.regelverk.bekymring;

import org.jspecify.annotations.Nullable;

/// A notice of concern, as the check reads it. Texts may be empty while it is written.
///
/// @param fareNa whether the child is in danger now, null while nobody has said
/// @param vakt what the emergency duty of child welfare answered on the telephone
/// @param barnet the child's name, or what is known of who it is
/// @param observert what was seen and heard
/// @param hvem who saw or heard it
/// @param vurdering why it gives concern
/// @param grunn null while none is chosen
/// @param palegg who ordered it, and when
/// @param foreldreVet whether the parents are told, null while nobody has said
/// @param foreldregrunn why they are not told
public record Bekymringsgrunnlag(
        @Nullable Boolean fareNa,
        String vakt,
        String barnet,
        String observert,
        String hvem,
        String vurdering,
        @Nullable Meldegrunn grunn,
        String palegg,
        @Nullable Boolean foreldreVet,
        String foreldregrunn) {

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Bekymringsgrunnlag[" + grunn + "]";
    }
}
