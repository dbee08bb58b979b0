using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Automation.Email.Sending.Smtp;

/// <summary>Accepts certificates that go back to the authorities of one file, and to no others.</summary>
internal sealed class CertificateTrust : IDisposable
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private readonly X509Certificate2Collection authorities = [];
    private readonly X509RevocationMode revocation;

    /// <param name="path">PEM file of the authorities.</param>
    public CertificateTrust(string path, bool checkRevocation)
    {
        authorities.ImportFromPemFile(path);
        revocation = checkRevocation ? X509RevocationMode.Online : X509RevocationMode.NoCheck;
    }

    /// <summary>Only an unknown authority is forgiven, and only for one of ours: the name must match all the same.</summary>
    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? given, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = revocation;
        chain.ChainPolicy.ApplicationPolicy.Add(new(ServerAuthentication));
        chain.ChainPolicy.ExtraStore.AddRange(given?.ChainPolicy.ExtraStore ?? []);
        using var leaf = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return chain.Build(leaf);
    }

    public void Dispose()
    {
        foreach (var authority in authorities)
        {
            authority.Dispose();
        }
    }
}
