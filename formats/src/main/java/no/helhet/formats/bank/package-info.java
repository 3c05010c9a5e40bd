/// Norwegian account numbers and KID (the payment reference of an invoice), with their control
/// digits. Both are shown masked in text that may reach a log.
@NullMarked
package no.helhet.formats.bank;

import org.jspecify.annotations.NullMarked;
