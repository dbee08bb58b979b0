namespace Automation.GitHub.GraphQl;

/// <summary>An answer as it arrives, always under status 200: data, errors, or both.</summary>
internal sealed record GraphQlAnswer<T>(T? Data, IReadOnlyList<GraphQlError>? Errors)
    where T : class
{
    /// <summary>True when all that was asked for was answered.</summary>
    public bool IsWhole => Data is not null && (Errors is null || Errors.Count == 0);

    /// <summary>The first error, for messages.</summary>
    public string Complaint => Errors is [{ Message: { } message }, ..] ? message : "it gave no reason";
}
