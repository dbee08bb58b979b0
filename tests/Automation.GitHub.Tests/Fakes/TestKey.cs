using System.Security.Cryptography;

namespace Automation.GitHub.Tests.Fakes;

/// <summary>One key for the whole run: making one takes long, and no test looks at its bits.</summary>
internal static class TestKey
{
    public static RSA Key { get; } = RSA.Create(2048);

    public static string Pem { get; } = Key.ExportPkcs8PrivateKeyPem();
}
