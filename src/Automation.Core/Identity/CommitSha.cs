namespace Automation.Core.Identity;

/// <summary>A full commit id: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits.</summary>
public readonly record struct CommitSha
{
    private readonly string? value;

    /// <exception cref="ArgumentException">The text is not a full commit id.</exception>
    public CommitSha(string value)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException($"'{value}' is not a full commit id of 40 or 64 hexadecimal digits.", nameof(value));
        }

        this.value = value.ToLowerInvariant();
    }

    /// <summary>The id in lower case; forty zeros for the default value, as git writes "no commit".</summary>
    public string Value => value ?? "0000000000000000000000000000000000000000";

    /// <summary>The first seven digits, as people quote it.</summary>
    public string Short => Value[..7];

    /// <summary>Reads a full commit id; false, without an exception, for anything else.</summary>
    public static bool TryParse(string? text, out CommitSha sha)
    {
        sha = IsValid(text) ? new CommitSha(text!) : default;
        return IsValid(text);
    }

    public override string ToString() => Value;

    private static bool IsValid(string? text) => text is { Length: 40 or 64 } && text.All(char.IsAsciiHexDigit);
}
