namespace Automation.GitHub.Authentication;

/// <summary>What the App's token says: when it was issued, until when it holds, and who issued it.</summary>
internal sealed record AppClaims(long Iat, long Exp, string Iss);
