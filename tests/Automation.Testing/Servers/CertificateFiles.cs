using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Automation.Testing.Servers;

/// <summary>A certificate authority and a server's certificate by it, as PEM files in a temporary folder.</summary>
public sealed class CertificateFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-certificates-");

    /// <param name="name">The server's name; its address is 127.0.0.1 where the name is <c>localhost</c>.</param>
    public CertificateFiles(string name = "localhost")
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var authority = CreateAuthority(authorityKey);
        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var server = CreateServer(name, serverKey, authority);
        File.WriteAllText(Authority, authority.ExportCertificatePem());
        File.WriteAllText(Server, server.ExportCertificatePem());
        File.WriteAllText(ServerKey, serverKey.ExportPkcs8PrivateKeyPem());
    }

    public string Authority => Path.Combine(folder.FullName, "authority.pem");

    public string Server => Path.Combine(folder.FullName, "server.pem");

    public string ServerKey => Path.Combine(folder.FullName, "server.key");

    public void Dispose() => folder.Delete(recursive: true);

    private static X509Certificate2 CreateAuthority(ECDsa key)
    {
        var request = new CertificateRequest("CN=Test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
    }

    private static X509Certificate2 CreateServer(string name, ECDsa key, X509Certificate2 authority)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        if (name == "localhost")
        {
            names.AddIpAddress(IPAddress.Loopback);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        return request.Create(authority, authority.NotBefore, authority.NotAfter, [1]);
    }
}
