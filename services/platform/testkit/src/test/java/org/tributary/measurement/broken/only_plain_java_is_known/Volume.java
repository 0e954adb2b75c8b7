package org.tributary.measurement.broken.only_plain_java_is_known;

import org.springframework.stereotype.Component;

@Component
class Volume {}
