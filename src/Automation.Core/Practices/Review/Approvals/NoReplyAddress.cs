namespace Automation.Core.Practices.Review.Approvals;

/// <summary>
/// GitHub's addresses that hide a person's own: <c>123+login@users.noreply.github.com</c>, without the number for old accounts
/// (https://docs.github.com/account-and-profile/reference/email-addresses-reference#your-noreply-email-address).
/// </summary>
internal static class NoReplyAddress
{
    private const string Domain = "@users.noreply.github.com";

    /// <summary>The address that GitHub itself commits with.</summary>
    public const string OfGitHub = "noreply@github.com";

    /// <summary>The login that an address holds; null for any other address.</summary>
    public static string? LoginOf(string? email)
    {
        if (email is null || !email.EndsWith(Domain, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var local = email.AsSpan(0, email.Length - Domain.Length);
        var plus = local.IndexOf('+');
        var login = plus >= 0 && local[..plus].IndexOfAnyExceptInRange('0', '9') < 0 ? local[(plus + 1)..] : local;
        return login.Length > 0 ? login.ToString() : null;
    }
}
