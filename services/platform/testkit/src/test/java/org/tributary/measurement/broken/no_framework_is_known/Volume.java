package org.tributary.measurement.broken.no_framework_is_known;

import org.springframework.stereotype.Component;

@Component
class Volume {}
