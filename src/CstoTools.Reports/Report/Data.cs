// What a template sees of a thing: its values by name. A value that is not known is null, which a template takes for false.
global using Data = System.Collections.Generic.Dictionary<string, object?>;
