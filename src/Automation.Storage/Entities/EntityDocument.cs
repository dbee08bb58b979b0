namespace Automation.Storage.Entities;

/// <summary>The JSON of a row.</summary>
/// <param name="Schema">
/// Raised only by a change that an older reader would misread; new optional properties leave it as it is.
/// </param>
/// <param name="Value">Null where the row's binary property holds the document.</param>
internal sealed record EntityDocument<T>(int Schema, T? Value)
    where T : class;
