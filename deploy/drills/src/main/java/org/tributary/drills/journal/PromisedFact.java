package org.tributary.drills.journal;

import tools.jackson.databind.JsonNode;

/**
 * What an acknowledgement says has happened.
 *
 * @param service which keeps it
 * @param aggregate of whom it is told
 * @param type the event's type
 * @param content what the event must say, as the caller asked for it; it may say more
 */
public record PromisedFact(String service, String aggregate, String type, JsonNode content) {}
