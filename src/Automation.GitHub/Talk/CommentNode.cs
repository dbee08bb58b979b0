namespace Automation.GitHub.Talk;

/// <summary>A comment on a pull request, as REST lists it.</summary>
internal sealed record CommentNode(CommenterNode? User, string? Body);
