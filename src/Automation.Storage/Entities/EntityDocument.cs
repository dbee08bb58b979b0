namespace Automation.Storage.Entities;

/// <summary>The JSON of a row.</summary>
/// <param name="Schema">
/// Raised only by a change that an older reader would misread. A new property leaves it as it is and must be nullable or mean
/// something at its type's default: source-generated readers give absent properties that, and not their initializers.
/// </param>
/// <param name="Value">Null where the row's binary property holds the document.</param>
internal sealed record EntityDocument<T>(int Schema, T? Value)
    where T : class;
