namespace Automation.Core.CodeOwners;

/// <summary>Why GitHub skips a line.</summary>
/// <param name="Line">Counted from one.</param>
/// <param name="Column">Where the pattern or the owner begins, counted from one.</param>
/// <param name="Kind"><see cref="InvalidPattern"/> or <see cref="InvalidOwner"/>,
/// as in <c>GET /repos/{owner}/{repo}/codeowners/errors</c>.</param>
/// <param name="Message">What is wrong, in a sentence that quotes the text: untrusted, plain text.</param>
public sealed record CodeOwnersProblem(int Line, int Column, string Kind, string Message)
{
    public const string InvalidPattern = "Invalid pattern";

    public const string InvalidOwner = "Invalid owner";
}
