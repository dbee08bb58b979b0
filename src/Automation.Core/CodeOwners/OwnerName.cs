using System.Buffers;

namespace Automation.Core.CodeOwners;

/// <summary>What can be an owner. Whether GitHub knows it is another question.</summary>
internal static class OwnerName
{
    public const string Expected = "an owner is @user, @organisation/team or an e-mail address.";

    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Underscores are in the logins of managed users and in the slugs of teams.</summary>
    private static readonly SearchValues<char> OfLogin = SearchValues.Create(LettersAndDigits + "-_");
    private static readonly SearchValues<char> OfOrganisation = SearchValues.Create(LettersAndDigits + "-");
    private static readonly SearchValues<char> OfMailbox = SearchValues.Create(LettersAndDigits + "._%+-");
    private static readonly SearchValues<char> OfDomain = SearchValues.Create(LettersAndDigits + ".-");

    public static bool IsValid(ReadOnlySpan<char> owner)
    {
        var at = owner.IndexOf('@');
        if (at != 0)
        {
            return at > 0 && IsMade(owner[..at], OfMailbox) && IsDomain(owner[(at + 1)..]);
        }

        var name = owner[1..];
        var slash = name.IndexOf('/');
        return slash < 0
            ? IsMade(name, OfLogin)
            : IsMade(name[..slash], OfOrganisation) && IsMade(name[(slash + 1)..], OfLogin);
    }

    /// <summary>With a top-level domain of two letters or more.</summary>
    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var dot = domain.LastIndexOf('.');
        var top = domain[(dot + 1)..];
        return dot > 0 && IsMade(domain, OfDomain) && top.Length >= 2 && top.IndexOfAnyExceptInRange('A', 'z') < 0;
    }

    private static bool IsMade(ReadOnlySpan<char> text, SearchValues<char> of) => text.Length > 0 && text.IndexOfAnyExcept(of) < 0;
}
